package org.jingkai.gateway.execution;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation for one subgraph.
 *
 * <p>{@code body} is the complete JSON body of a GraphQL-over-HTTP POST ({@code query}, {@code
 * operationName}, {@code variables}), serialized once; {@code operation} and {@code operationName}
 * repeat its first two members for logs and traces. {@code headers} are the ones the request's
 * context asked to forward. {@code life} is that of the client's request: the call is not begun
 * when it is over, and broken off when it ends.
 */
public record SubgraphRequest(
        String subgraph,
        String operation,
        @Nullable String operationName,
        byte[] body,
        Map<String, String> headers,
        RequestLife life) {

    /** Whether it changes something, so that it must not be sent twice. */
    public boolean isMutation() {
        return operation.startsWith("mutation");
    }
}
