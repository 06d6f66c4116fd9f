package org.jingkai.gateway.transport;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How and where one subgraph is subscribed to.
 *
 * @param url where, if not at the subgraph's own address; may be relative to that
 */
public record SubscriptionRoute(SubscriptionProtocol protocol, @Nullable URI url) {

    /** What holds unless configured otherwise: a WebSocket at the subgraph's own address. */
    public static final SubscriptionRoute DEFAULT =
            new SubscriptionRoute(SubscriptionProtocol.WS, null);

    /** The address to open, for a subgraph that answers queries at {@code queries}. */
    URI address(URI queries) {
        URI address = url == null ? queries : queries.resolve(url);
        String text = address.toString();
        return switch (protocol) {
            case SSE -> URI.create(text.replaceFirst("^ws", "http"));
            case WS -> URI.create(text.replaceFirst("^http", "ws"));
        };
    }
}
