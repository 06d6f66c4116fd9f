package org.jingkai.gateway.http;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.execution.RequestLife;

/**
 * One request of a client: it lives until its answer is out, its time is over, or its client has
 * gone.
 */
final class ClientRequest {

    private final RoutingContext context;
    private final RequestLife presence = RequestLife.unbounded();
    private final RequestLife life;

    private ClientRequest(RoutingContext context, Duration patience) {
        this.context = context;
        this.life = presence.within(patience);
        context.addEndHandler(_ -> presence.end());
    }

    /** Begins with the head of the request. */
    static ClientRequest begin(RoutingContext context, Duration patience) {
        return new ClientRequest(context, patience);
    }

    RoutingContext context() {
        return context;
    }

    /** Until the answer, the deadline, or the client's leaving. */
    RequestLife life() {
        return life;
    }

    /** As {@link #life}, but for a stream of answers, which has no deadline. */
    RequestLife presence() {
        return presence;
    }

    /** The headers of that request which go on to subgraphs. */
    static Map<String, String> forwarded(MultiMap headers, Set<String> names) {
        Map<String, String> forwarded = new LinkedHashMap<>();
        for (String name : names) {
            if (headers.contains(name)) {
                forwarded.put(name, String.join(", ", headers.getAll(name)));
            }
        }
        return forwarded;
    }
}
