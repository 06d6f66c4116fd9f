package org.jingkai.subgraph.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;

/**
 * An answer without data.
 *
 * @param status the status of HTTP
 */
record Refusal(int status, RequestProblem problem) {

    static final String MEDIA_TYPE = "application/graphql-response+json; charset=utf-8";

    static Refusal of(int status, ProblemCode code, String message) {
        return new Refusal(status, new RequestProblem(code, message));
    }

    /** The refusal of a request that was under way. */
    static Refusal of(RequestProblem problem) {
        int status =
                switch (problem.code()) {
                    case OVERLOADED, DATABASE_UNAVAILABLE -> 503;
                    case DEADLINE_EXCEEDED -> 504;
                    case INTERNAL_ERROR -> 500;
                    default -> 200;
                };
        return new Refusal(status, problem);
    }

    static Refusal overloaded() {
        return of(
                503,
                ProblemCode.OVERLOADED,
                "The service answers as many requests as it can. Ask again in a second.");
    }

    /**
     * Answers. A request of which the body is still under way ends with its connection, which would
     * else stay open for as long as the rest does not arrive.
     */
    void send(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        boolean received = request.isEnded();
        if (!received) {
            response.putHeader("Connection", "close");
        }
        if (status == 503) {
            response.putHeader("Retry-After", "1");
        }
        response.setStatusCode(status).putHeader("Content-Type", MEDIA_TYPE);
        response.end(text())
                .onComplete(sent -> {
                    if (!received) {
                        request.connection().close();
                    }
                });
    }

    private String text() {
        JsonObject error =
                new JsonObject()
                        .put("message", problem.getMessage())
                        .put("extensions", new JsonObject().put("code", problem.code().name()));
        return new JsonObject().put("errors", new JsonArray().add(error)).encode();
    }
}
