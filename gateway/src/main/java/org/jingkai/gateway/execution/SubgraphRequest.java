package org.jingkai.gateway.execution;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation for one subgraph.
 *
 * <p>{@code body} is the complete JSON body of a GraphQL-over-HTTP POST ({@code query}, {@code
 * operationName}, {@code variables}), serialized once; {@code operation} and {@code operationName}
 * repeat its first two members for logs and traces. {@code headers} are the ones the request's
 * context asked to forward.
 */
public record SubgraphRequest(
        String subgraph,
        String operation,
        @Nullable String operationName,
        byte[] body,
        Map<String, String> headers) {

    /** Whether it changes something, so that it must not be sent twice. */
    public boolean isMutation() {
        return operation.startsWith("mutation");
    }
}
