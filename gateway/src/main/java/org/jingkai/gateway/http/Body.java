package org.jingkai.gateway.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/**
 * Reads the body of a request up to a limit. What comes beyond the limit is read and thrown away,
 * so that a client in the middle of sending gets an answer and not a cut connection.
 */
final class Body {

    private final int limit;
    private final Buffer kept = Buffer.buffer();
    private boolean tooLarge;

    private Body(int limit) {
        this.limit = limit;
    }

    /** Calls one of the two when the body has ended; neither if the client goes away. */
    static void read(
            HttpServerRequest request, int limit, Consumer<byte[]> whole, Runnable tooLarge) {
        Body body = new Body(limit);
        request.handler(body::take);
        request.endHandler(_ -> {
            if (body.tooLarge) {
                tooLarge.run();
            } else {
                whole.accept(body.kept.getBytes());
            }
        });
        request.resume();
    }

    private void take(Buffer part) {
        tooLarge = tooLarge || kept.length() + part.length() > limit;
        if (!tooLarge) {
            kept.appendBuffer(part);
        }
    }
}
