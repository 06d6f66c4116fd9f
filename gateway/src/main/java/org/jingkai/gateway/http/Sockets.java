package org.jingkai.gateway.http;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The open WebSockets of clients, bounded in all and for each address. */
final class Sockets {

    private final StreamSettings settings;
    private final Map<String, Integer> open = new HashMap<>();
    private int all;

    Sockets(StreamSettings settings) {
        this.settings = settings;
    }

    /** Makes the request a WebSocket unless there are too many. */
    void open(RoutingContext context, Streams streams, Streams.Asked asked) {
        String address = address(context.request().remoteAddress());
        if (!enter(address)) {
            Answers.problem(context, Problem.SOCKETS_OVERLOADED);
            return;
        }
        SocketSession.open(context, streams, asked, settings, () -> leave(address));
    }

    private static String address(@Nullable SocketAddress address) {
        return address == null || address.hostAddress() == null ? "" : address.hostAddress();
    }

    private synchronized boolean enter(String address) {
        int here = open.getOrDefault(address, 0);
        if (all >= settings.maxSockets() || here >= settings.maxSocketsPerAddress()) {
            return false;
        }
        all++;
        open.put(address, here + 1);
        return true;
    }

    private synchronized void leave(String address) {
        all--;
        open.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
    }
}
