package org.jingkai.gateway.pipeline;

import java.util.Map;

/**
 * What surrounds one request: the headers that go with every subgraph call of it, and the members
 * added to {@code extensions} of its answer. The engine gives no meaning to either.
 */
public record RequestContext(
        Map<String, String> forwardedHeaders, Map<String, ?> responseExtensions) {

    /** Nothing to forward, nothing to add. */
    public static final RequestContext EMPTY = new RequestContext(Map.of(), Map.of());
}
