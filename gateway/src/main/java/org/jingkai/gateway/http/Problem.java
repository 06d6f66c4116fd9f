package org.jingkai.gateway.http;

import java.util.List;
import java.util.Map;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.pipeline.Gateway;

/**
 * Why a request got no further than the edge: a status, a code, and a message with the remedy.
 *
 * @param headers that must go with the status, such as {@code Allow}
 */
record Problem(int status, String code, String message, Map<String, String> headers) {

    Problem(int status, String code, String message) {
        this(status, code, message, Map.of());
    }

    static final Problem NOT_READY =
            new Problem(
                    503,
                    "NOT_READY",
                    "The graph is not composed yet: the gateway waits for its subgraphs. Try again"
                            + " in a few seconds; /q/health/ready says what is missing.",
                    Map.of("Retry-After", "2"));

    static final Problem QUERY_ONLY =
            new Problem(
                    405,
                    Gateway.QUERY_ONLY,
                    "By GET only queries are answered. Send mutations by POST.",
                    Map.of("Allow", "POST"));

    static final Problem STREAM_NEEDED =
            new Problem(
                    406,
                    Gateway.STREAM_NEEDED,
                    "A subscription is answered with a stream. Send the header Accept:"
                            + " text/event-stream, or open a WebSocket with the subprotocol"
                            + " graphql-transport-ws at the same address.");

    static final Problem FOREIGN_ORIGIN =
            new Problem(
                    403,
                    "FOREIGN_ORIGIN",
                    "Pages of that origin may not open a WebSocket here. Ask the gateway's owner to"
                            + " allow it with jingkai.gateway.subscriptions.origins.");

    static final Problem INTERNAL =
            new Problem(
                    500,
                    "INTERNAL_ERROR",
                    "The gateway failed to answer. Try again; if it fails again, report the query"
                            + " and the time.");

    static final Problem BODIES_OVERLOADED =
            new Problem(
                    503,
                    "BODIES_OVERLOADED",
                    "The gateway is reading as much as it can hold. Try again in a moment.",
                    Map.of("Retry-After", "2"));

    static final Problem BODY_TOO_SLOW =
            new Problem(
                    408,
                    "BODY_TOO_SLOW",
                    "The body did not arrive in time. Send it without pauses, or in smaller"
                            + " requests.");

    static final Problem ENCODED_BODY =
            new Problem(
                    415,
                    "UNSUPPORTED_CONTENT_ENCODING",
                    "The body is compressed, which is not taken. Send it as it is, without the"
                            + " header Content-Encoding.",
                    Map.of("Accept-Encoding", "identity"));

    static final Problem CSRF =
            new Problem(
                    403,
                    "CSRF_PREVENTION",
                    "A page of another site could have sent this. Send the header"
                            + " GraphQL-Require-Preflight: 1, or Content-Type: application/json, or"
                            + " leave cookies and credentials out.");

    static final Problem SOCKETS_OVERLOADED =
            new Problem(
                    503,
                    "TOO_MANY_SOCKETS",
                    "No more WebSockets are taken on at present. Close one, or try again later.",
                    Map.of("Retry-After", "10"));

    static Problem switchedOff(String setting) {
        return new Problem(
                403,
                "SWITCHED_OFF",
                "This is not served to you here. The gateway's owner can switch it on with "
                        + setting
                        + "=on.");
    }

    static Problem methodNotAllowed(String allowed) {
        return new Problem(
                405,
                "METHOD_NOT_ALLOWED",
                "This address does not take that method. Use " + allowed + ".",
                Map.of("Allow", allowed));
    }

    static Problem bodyTooLarge(int limit) {
        return new Problem(
                413,
                "BODY_TOO_LARGE",
                "The body is larger than "
                        + limit
                        + " bytes. Send a shorter query, or large values as variables of several"
                        + " requests.");
    }

    byte[] toJson() {
        return Json.bytes(Map.of("errors", List.of(GraphQLError.of(code, message).toJson())));
    }
}
