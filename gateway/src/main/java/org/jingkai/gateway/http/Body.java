package org.jingkai.gateway.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request: up to its size, within its time, and within the room that all bodies
 * share.
 *
 * <p>What comes beyond is read on and thrown away for a while, so that a client in the middle of
 * sending gets an answer and not a cut connection. A client that waits for {@code 100 Continue}
 * gets it, or the refusal at once.
 */
final class Body {

    /** How many times the limit is read and thrown away. */
    private static final long PATIENCE = 64;

    private final ClientRequest client;
    private final HttpServerRequest request;
    private final HttpSettings settings;
    private final Bodies.Share share;
    private final Consumer<byte[]> whole;
    private final long timer;
    private Buffer kept = Buffer.buffer();
    private long read;
    private boolean over;
    private @Nullable Problem problem;

    private Body(
            ClientRequest client,
            HttpSettings settings,
            Bodies.Share share,
            Consumer<byte[]> whole) {
        this.client = client;
        this.request = client.context().request();
        this.settings = settings;
        this.share = share;
        this.whole = whole;
        this.timer =
                client.context()
                        .vertx()
                        .setTimer(settings.bodyTimeout().toMillis(), _ -> tooSlow());
        client.presence().onEnd(this::stop);
    }

    /** Calls {@code whole} with the body, or answers why there is none. */
    static void read(
            ClientRequest client, HttpSettings settings, Bodies bodies, Consumer<byte[]> whole) {
        new Body(client, settings, bodies.share(client.life()), whole).begin(null);
    }

    /** Throws the body away, then answers with this. */
    static void refuse(ClientRequest client, HttpSettings settings, Problem problem) {
        new Body(client, settings, new Bodies(0).share(client.life()), _ -> {}).begin(problem);
    }

    private void begin(@Nullable Problem known) {
        problem = known;
        long announced = announced();
        if (problem == null && announced > settings.maxBody()) {
            problem = Problem.bodyTooLarge(settings.maxBody());
        } else if (problem == null && !share.hold(announced)) {
            problem = Problem.BODIES_OVERLOADED;
        }
        boolean asks = "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
        Problem refusal = problem;
        if (refusal != null && (asks || announced > patience())) {
            answerAndClose(refusal);
            return;
        }
        request.handler(this::take);
        request.endHandler(_ -> end());
        request.resume();
        if (asks) {
            request.response().writeContinue();
        }
    }

    private long announced() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Math.max(0, Long.parseLong(length));
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private long patience() {
        return PATIENCE * settings.maxBody();
    }

    private void take(Buffer part) {
        if (over) {
            return;
        }
        read += part.length();
        if (problem == null && read > settings.maxBody()) {
            problem = Problem.bodyTooLarge(settings.maxBody());
        } else if (problem == null && !share.hold(read)) {
            problem = Problem.BODIES_OVERLOADED;
        }
        Problem refusal = problem;
        if (refusal == null) {
            kept.appendBuffer(part);
        } else {
            kept = Buffer.buffer();
            if (read > patience()) {
                answerAndClose(refusal);
            }
        }
    }

    private void end() {
        if (over) {
            return;
        }
        stop();
        Problem refusal = problem;
        if (refusal == null) {
            whole.accept(kept.getBytes());
        } else {
            Answers.problem(client.context(), refusal);
        }
        kept = Buffer.buffer();
    }

    private void tooSlow() {
        if (!over) {
            Problem refusal = problem;
            answerAndClose(refusal == null ? Problem.BODY_TOO_SLOW : refusal);
        }
    }

    private void answerAndClose(Problem refusal) {
        stop();
        kept = Buffer.buffer();
        Answers.last(client.context(), refusal);
    }

    private void stop() {
        if (!over) {
            over = true;
            client.context().vertx().cancelTimer(timer);
        }
    }
}
