package org.jingkai.gateway.http;

import io.netty.channel.Channel;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Writes answers; nothing if the client has gone. */
final class Answers {

    private Answers() {}

    static void problem(RoutingContext context, Problem problem) {
        write(context, problem);
    }

    /** Answers and closes the connection, whatever the client is still sending. */
    static void last(RoutingContext context, Problem problem) {
        HttpServerRequest request = context.request();
        boolean stream = request.version() == HttpVersion.HTTP_2;
        if (!stream) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        write(context, problem)
                .onComplete(_ -> {
                    if (stream) {
                        request.response().reset();
                    } else {
                        request.connection().close();
                    }
                });
    }

    private static Future<Void> write(RoutingContext context, Problem problem) {
        String type =
                MediaTypes.choose(context.request().getHeader("Accept")).orElse(MediaTypes.JSON);
        problem.headers().forEach((name, value) -> context.response().putHeader(name, value));
        return bytes(context, problem.status(), type, problem.toJson());
    }

    static Future<Void> bytes(RoutingContext context, int status, String type, byte[] body) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return Future.succeededFuture();
        }
        return response.setStatusCode(status)
                .putHeader("Content-Type", MediaTypes.withCharset(type))
                .end(Buffer.buffer(body));
    }

    /** Cuts off a client that does not take its answer in that time. */
    static void expectTaken(
            Vertx vertx, HttpServerRequest request, Future<Void> written, Duration patience) {
        if (written.isComplete()) {
            return;
        }
        long timer = vertx.setTimer(patience.toMillis(), _ -> cut(request));
        written.onComplete(_ -> vertx.cancelTimer(timer));
    }

    /** Ends an answer that is not taken: of HTTP/2 its stream, for others share the connection. */
    static void cut(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            cut(request.connection());
        }
    }

    /**
     * Ends a connection at once. One that is closed still waits until everything that was written
     * is taken, which may be never.
     */
    static void cut(HttpConnection connection) {
        if (connection instanceof ConnectionBase base) {
            Channel channel = base.channel();
            channel.eventLoop().execute(() -> channel.unsafe().close(channel.voidPromise()));
        } else {
            connection.close();
        }
    }
}
