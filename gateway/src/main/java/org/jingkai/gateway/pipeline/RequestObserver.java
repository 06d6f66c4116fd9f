package org.jingkai.gateway.pipeline;

import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.response.GraphQLResponse;

/** Is told what the engine does, on the thread that did it; must not block and must not throw. */
public interface RequestObserver {

    /** Nobody looks. */
    RequestObserver NONE =
            new RequestObserver() {
                @Override
                public void answered(GraphQLRequest request, GraphQLResponse answer, long nanos) {}

                @Override
                public void planned(long nanos) {}
            };

    /** A request was answered, so long after the engine got it. */
    void answered(GraphQLRequest request, GraphQLResponse answer, long nanos);

    /** An operation that was not known was worked out, from its text to its plan. */
    void planned(long nanos);
}
