package org.jingkai.gateway.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.json.MalformedJson;
import org.jingkai.gateway.observability.GatewayStatus;
import org.jspecify.annotations.Nullable;

/**
 * Asks the subgraphs that have one for their readiness, so that the gateway's own tells of a part
 * that answers but cannot answer well: one whose database is gone, for instance.
 */
final class SubgraphHealth {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LONGEST = 64 << 10;
    private static final int OK = 200;

    private final Map<String, URI> addresses;
    private final GatewayStatus status;

    /** {@code addresses} of the readiness of each subgraph, by its name. */
    SubgraphHealth(Map<String, URI> addresses, GatewayStatus status) {
        this.addresses = Map.copyOf(addresses);
        this.status = status;
    }

    /** Asks all at once, and returns when each has answered or taken too long. */
    void look() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            addresses.forEach(
                    (name, address) -> threads.execute(() -> status.ready(name, whyNot(address))));
        }
    }

    /** Why a subgraph is not ready; null if it is, or if it cannot be asked at all. */
    private static @Nullable String whyNot(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(Math.toIntExact(PATIENCE.toMillis()));
            connection.setReadTimeout(Math.toIntExact(PATIENCE.toMillis()));
            if (connection.getResponseCode() == OK) {
                return null;
            }
            try (InputStream body = connection.getErrorStream()) {
                return reason(body == null ? new byte[0] : body.readNBytes(LONGEST));
            }
        } catch (java.net.SocketTimeoutException late) {
            return "its readiness does not answer within " + PATIENCE.toSeconds() + " s";
        } catch (IOException unreachable) {
            return null;
        }
    }

    private static String reason(byte[] body) {
        try {
            if (Json.read(body) instanceof JsonObject health
                    && health.get("checks") instanceof List<?> checks) {
                for (Object each : checks) {
                    if (each instanceof JsonObject check && "DOWN".equals(check.get("status"))) {
                        return "it says that it is not ready (" + check.get("name") + ")";
                    }
                }
            }
        } catch (MalformedJson other) {
            // no health check that we know; its status says enough
        }
        return "it says that it is not ready";
    }
}
