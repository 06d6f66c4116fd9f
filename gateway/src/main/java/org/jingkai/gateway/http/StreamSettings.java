package org.jingkai.gateway.http;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * How streams of answers are kept.
 *
 * @param keepAlive how often a quiet connection is shown to be alive
 * @param initTimeout how long a WebSocket may stay without {@code connection_init}
 * @param maxPerConnection operations under way on one WebSocket
 * @param maxSockets WebSockets in all
 * @param maxSocketsPerAddress WebSockets of one client address
 * @param maxMessage bytes of one message of a client
 * @param maxMessages messages of a client per second
 * @param origins whose pages may open a WebSocket, besides the gateway's own
 */
public record StreamSettings(
        Duration keepAlive,
        Duration initTimeout,
        int maxPerConnection,
        int maxSockets,
        int maxSocketsPerAddress,
        int maxMessage,
        int maxMessages,
        Set<String> origins) {

    /**
     * Whether a WebSocket may be opened: browsers let any page try, and name its origin (RFC 6455,
     * 10.2).
     */
    boolean allows(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null || origins.contains(origin)) {
            return true;
        }
        try {
            String own = URI.create(origin).getAuthority();
            return own != null && own.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
