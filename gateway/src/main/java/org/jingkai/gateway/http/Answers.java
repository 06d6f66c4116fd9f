package org.jingkai.gateway.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** Writes answers; nothing if the client has gone. */
final class Answers {

    private Answers() {}

    static void problem(RoutingContext context, Problem problem) {
        String type =
                MediaTypes.choose(context.request().getHeader("Accept")).orElse(MediaTypes.JSON);
        problem.headers().forEach((name, value) -> context.response().putHeader(name, value));
        bytes(context, problem.status(), type, problem.toJson());
    }

    static void bytes(RoutingContext context, int status, String type, byte[] body) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", MediaTypes.withCharset(type))
                .end(Buffer.buffer(body));
    }
}
