package org.jingkai.gateway.http;

import io.vertx.core.MultiMap;
import java.util.List;

/**
 * Tells requests that a foreign page can make a browser send without asking the gateway first.
 *
 * <p>A POST always needs {@code Content-Type: application/json} here, which browsers do not send
 * elsewhere without a preflight. A GET is simple unless it brings a header that needs one; it can
 * only read, and its answer is kept from the page: so it is refused where credentials stand in it.
 * Source: Fetch standard, "CORS-safelisted request-header"; the header names are those of Apollo
 * Server and Hive Gateway.
 */
final class Csrf {

    private static final List<String> NEED_PREFLIGHT =
            List.of(
                    "Apollo-Require-Preflight",
                    "X-Apollo-Operation-Name",
                    "GraphQL-Require-Preflight",
                    "X-GraphQL-Yoga-CSRF");

    private Csrf() {}

    static boolean isRefused(HttpSettings.Csrf rule, MultiMap headers) {
        return switch (rule) {
            case NONE -> false;
            case ALL -> isSimple(headers);
            case WITH_CREDENTIALS ->
                    (headers.contains("Cookie") || headers.contains("Authorization"))
                            && isSimple(headers);
        };
    }

    private static boolean isSimple(MultiMap headers) {
        return !MediaTypes.isJsonBody(headers.get("Content-Type"))
                && NEED_PREFLIGHT.stream()
                        .map(headers::get)
                        .allMatch(value -> value == null || value.isBlank());
    }
}
