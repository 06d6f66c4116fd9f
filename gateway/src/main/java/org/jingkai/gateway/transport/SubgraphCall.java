package org.jingkai.gateway.transport;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jingkai.gateway.execution.RequestLife.Registration;
import org.jingkai.gateway.execution.SubgraphRequest;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.execution.SubgraphResponse.Answered;
import org.jingkai.gateway.execution.SubgraphResponse.OutOfTime;
import org.jingkai.gateway.execution.SubgraphResponse.Unreachable;
import org.jspecify.annotations.Nullable;

/**
 * One call, which ends once: by an answer, a failure, its time, or the end of its client's request.
 *
 * <p>What has ended is never put on the wire afterwards, and what is on the wire when it ends is
 * cut. A query that met a kept connection just as the subgraph closed it is sent once more; a
 * mutation never is.
 */
final class SubgraphCall {

    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
    private static final CharSequence ACCEPTED =
            HttpHeaders.createOptimized("application/graphql-response+json,application/json");
    private static final CharSequence AGENT = HttpHeaders.createOptimized("jingkai-gateway");

    /** Tells the subgraph how many milliseconds its answer is waited for. */
    private static final CharSequence DEADLINE = HttpHeaders.createOptimized("jingkai-deadline");

    /** What calls share. */
    record Line(Vertx vertx, HttpClient client, TransportSettings settings, Room room) {}

    private final Line line;
    private final RequestOptions target;
    private final CallGate gate;
    private final SubgraphRequest request;
    private final CompletableFuture<SubgraphResponse> answer = new CompletableFuture<>();
    private final Runnable turn = this::open;
    private boolean again;
    private long end;
    private long timer;
    private @Nullable Registration life;
    private final AtomicBoolean placed = new AtomicBoolean();
    private volatile @Nullable HttpClientRequest sent;

    SubgraphCall(Line line, RequestOptions target, CallGate gate, SubgraphRequest request) {
        this.line = line;
        this.target = target;
        this.gate = gate;
        this.request = request;
        this.again = !request.isMutation();
    }

    /** Makes the call. */
    CompletionStage<SubgraphResponse> start() {
        Duration patience = line.settings.answerTimeout();
        Duration left = request.life().left();
        boolean hurried = left.compareTo(patience) < 0;
        long millis = (hurried ? left : patience).toMillis();
        if (millis <= 0) {
            return CompletableFuture.completedFuture(new OutOfTime("was not asked"));
        }
        end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        timer =
                line.vertx.setTimer(
                        millis,
                        _ ->
                                end(
                                        hurried
                                                ? new OutOfTime("did not answer in time")
                                                : new Unreachable(Reasons.late(patience))));
        life = request.life().onEnd(() -> end(new OutOfTime("was not waited for")));
        switch (gate.enter(turn)) {
            case PASSES -> open();
            case WAITS -> {
                if (answer.isDone()) {
                    gate.forget(turn);
                }
            }
            case REFUSED ->
                    end(
                            new Unreachable(
                                    "has more calls waiting than the gateway lets wait for it"));
        }
        return answer.whenComplete((_, _) -> release());
    }

    private void release() {
        line.vertx.cancelTimer(timer);
        Registration registration = life;
        if (registration != null) {
            registration.close();
        }
    }

    private void open() {
        placed.set(true);
        if (answer.isDone()) {
            leave();
        } else {
            ask();
        }
    }

    private void ask() {
        line.client.request(target).onSuccess(this::post).onFailure(this::failed);
    }

    private void post(HttpClientRequest http) {
        sent = http;
        http.exceptionHandler(this::failed);
        if (answer.isDone()) {
            http.reset();
            return;
        }
        var headers = http.headers();
        line.settings.headers().select(request.subgraph(), request.headers()).forEach(headers::set);
        headers.set(HttpHeaders.CONTENT_TYPE, JSON)
                .set(HttpHeaders.ACCEPT, ACCEPTED)
                .set(HttpHeaders.USER_AGENT, AGENT)
                .set(DEADLINE, String.valueOf(Math.max(1, millisLeft())));
        http.send(Buffer.buffer(request.body())).onSuccess(this::read).onFailure(this::failed);
    }

    /** How long the answer is waited for from now on. */
    private long millisLeft() {
        return TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }

    private void read(HttpClientResponse response) {
        again = false;
        TransportSettings settings = line.settings;
        long announced = announced(response);
        response.exceptionHandler(this::failed);
        if (announced > settings.largestAnswer()) {
            end(new Unreachable(Reasons.largeAnswer(settings.largestAnswer())));
            return;
        }
        AnswerBody body = new AnswerBody(announced, settings.largestAnswer(), line.room);
        answer.whenComplete((_, _) -> body.free());
        response.endHandler(_ -> end(new Answered(response.statusCode(), body.whole())));
        response.handler(part -> {
            switch (body.take(part)) {
                case TAKEN -> {}
                case TOO_LARGE ->
                        end(new Unreachable(Reasons.largeAnswer(settings.largestAnswer())));
                case NO_ROOM ->
                        end(new Unreachable("answered while the gateway was receiving too much"));
            }
        });
    }

    private static long announced(HttpClientResponse response) {
        String length = response.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? -1 : Long.parseLong(length);
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private void failed(Throwable failure) {
        if (again && failure instanceof HttpClosedException && !answer.isDone()) {
            again = false;
            ask();
        } else {
            end(new Unreachable(Reasons.of(failure)));
        }
    }

    /** Ends the call with this unless it has ended; what is under way is broken off. */
    private void end(SubgraphResponse response) {
        if (!answer.complete(response)) {
            return;
        }
        HttpClientRequest http = sent;
        if (http != null && !(response instanceof Answered)) {
            http.reset();
        }
        gate.forget(turn);
        leave();
    }

    private void leave() {
        if (placed.compareAndSet(true, false)) {
            gate.leave();
        }
    }
}
