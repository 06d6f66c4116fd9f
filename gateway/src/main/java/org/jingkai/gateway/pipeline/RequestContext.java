package org.jingkai.gateway.pipeline;

import java.util.Map;

/**
 * What surrounds one request: the headers that go with every subgraph call of it, the members added
 * to {@code extensions} of its answer (the engine gives no meaning to either), and whether only a
 * query may run, as for HTTP's GET.
 */
public record RequestContext(
        Map<String, String> forwardedHeaders,
        Map<String, ?> responseExtensions,
        boolean queriesOnly) {

    /** Nothing to forward, nothing to add. */
    public static final RequestContext EMPTY = new RequestContext(Map.of(), Map.of());

    /** A context in which every kind of operation may run. */
    public RequestContext(Map<String, String> forwardedHeaders, Map<String, ?> responseExtensions) {
        this(forwardedHeaders, responseExtensions, false);
    }
}
