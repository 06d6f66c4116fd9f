package org.jingkai.gateway.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.Flow;
import org.jboss.logging.Logger;
import org.jingkai.gateway.response.GraphQLResponse;
import org.jspecify.annotations.Nullable;

/**
 * Answers one request with Server-Sent Events: {@code next} for each answer, then {@code complete};
 * comments keep a quiet connection alive.
 *
 * <p>One answer is asked for at a time, when the client's connection has room. A client that takes
 * nothing for a whole interval is cut off.
 *
 * <p>Source: GraphQL over Server-Sent Events, "Distinct connections mode".
 */
final class EventStreamAnswer implements Flow.Subscriber<GraphQLResponse> {

    private static final Logger LOG = Logger.getLogger(EventStreamAnswer.class);
    private static final Buffer COMMENT = Buffer.buffer(":\n\n");
    private static final Buffer COMPLETE = Buffer.buffer("event: complete\ndata:\n\n");

    private final Context context;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Duration patience;
    private final long timer;
    private Flow.@Nullable Subscription subscription;
    private boolean over;
    private boolean full;

    private EventStreamAnswer(Vertx vertx, HttpServerRequest request, Duration keepAlive) {
        this.context = vertx.getOrCreateContext();
        this.request = request;
        this.response = request.response();
        this.patience = keepAlive.multipliedBy(2);
        this.timer = vertx.setPeriodic(keepAlive.toMillis(), _ -> tick());
    }

    /** Sends the head of the answer. */
    static EventStreamAnswer begin(ClientRequest client, Duration keepAlive) {
        RoutingContext context = client.context();
        HttpServerResponse response = context.response();
        var answer = new EventStreamAnswer(context.vertx(), context.request(), keepAlive);
        client.presence().onEnd(() -> answer.context.runOnContext(_ -> answer.stop()));
        response.setChunked(true)
                .putHeader("Content-Type", MediaTypes.withCharset(MediaTypes.STREAM))
                .putHeader("Content-Encoding", "identity")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no")
                .write(COMMENT);
        return answer;
    }

    /** Streams these answers. */
    void take(Flow.@Nullable Publisher<GraphQLResponse> answers, @Nullable Throwable failure) {
        if (answers == null) {
            onError(failure == null ? new IllegalStateException("no answers") : failure);
        } else {
            answers.subscribe(this);
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        context.runOnContext(_ -> {
            if (over) {
                given.cancel();
            } else {
                subscription = given;
                given.request(1);
            }
        });
    }

    @Override
    public void onNext(GraphQLResponse answer) {
        Buffer event = next(answer.toJson());
        context.runOnContext(_ -> {
            if (over || response.closed()) {
                return;
            }
            response.write(event);
            if (response.writeQueueFull()) {
                response.drainHandler(_ -> more());
            } else {
                more();
            }
        });
    }

    @Override
    public void onError(Throwable failure) {
        LOG.errorf("A stream failed inside the engine: %s", failure);
        context.runOnContext(_ -> end(next(Problem.INTERNAL.toJson()).appendBuffer(COMPLETE)));
    }

    @Override
    public void onComplete() {
        context.runOnContext(_ -> end(COMPLETE));
    }

    private static Buffer next(byte[] json) {
        return Buffer.buffer("event: next\ndata: ").appendBytes(json).appendString("\n\n");
    }

    private void more() {
        if (subscription != null && !over) {
            subscription.request(1);
        }
    }

    private void end(Buffer last) {
        if (!over) {
            stop();
            Answers.expectTaken(context.owner(), request, response.end(last), patience);
        }
    }

    private void tick() {
        if (response.closed()) {
            stop();
        } else if (!response.writeQueueFull()) {
            full = false;
            response.write(COMMENT);
        } else if (full) {
            stop();
            Answers.cut(request);
        } else {
            full = true;
        }
    }

    private void stop() {
        if (!over) {
            over = true;
            context.owner().cancelTimer(timer);
            if (subscription != null) {
                subscription.cancel();
            }
        }
    }
}
