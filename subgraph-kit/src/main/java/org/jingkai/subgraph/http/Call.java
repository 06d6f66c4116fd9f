package org.jingkai.subgraph.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jingkai.subgraph.database.RequestTime;
import org.jingkai.subgraph.error.Masking;
import org.jingkai.subgraph.error.ProblemCode;

/** One request on its way. All but the execution itself happens on its event loop. */
final class Call {

    /** How many milliseconds the caller waits for the answer. */
    private static final String DEADLINE = "Jingkai-Deadline";

    private final RoutingContext exchange;
    private final HttpServerResponse response;
    private final Context context;
    private final Budget budget;
    private final Execution execution;
    private final ServiceLimits limits;
    private final Admission admission;
    private final Executor workers;
    private final AtomicLong bodies;
    private final Runnable work = this::execute;
    private final Buffer body = Buffer.buffer();
    private final Duration deadline;
    private volatile RequestTime time;
    private long timer;
    private boolean finished;
    private boolean over;

    Call(
            RoutingContext exchange,
            Budget budget,
            Execution execution,
            ServiceLimits limits,
            Admission admission,
            Executor workers,
            AtomicLong bodies) {
        this.exchange = exchange;
        this.response = exchange.response();
        this.context = exchange.vertx().getOrCreateContext();
        this.budget = budget;
        this.execution = execution;
        this.limits = limits;
        this.admission = admission;
        this.workers = workers;
        this.bodies = bodies;
        this.deadline = deadline(exchange.request(), limits.deadline());
        this.time = RequestTime.of(deadline);
    }

    /** Receives the body, then waits for a place in execution. */
    void receive() {
        HttpServerRequest request = exchange.request();
        response.closeHandler(closed -> end());
        request.exceptionHandler(failure -> end());
        timer = vertx().setTimer(limits.bodyTimeout().toMillis(), late -> refuse(tooSlow()));
        request.handler(this::take);
        request.endHandler(received -> admit());
    }

    private void take(Buffer chunk) {
        if (over) {
            return;
        }
        body.appendBuffer(chunk);
        if (bodies.addAndGet(chunk.length()) > limits.maxBodies()) {
            refuse(Refusal.overloaded());
        } else if (body.length() > limits.maxBody()) {
            refuse(
                    Refusal.of(
                            413,
                            ProblemCode.BAD_REQUEST,
                            "The body has more than "
                                    + limits.maxBody()
                                    + " bytes. Send less at once."));
        }
    }

    private void admit() {
        if (over) {
            return;
        }
        vertx().cancelTimer(timer);
        time = RequestTime.of(deadline);
        timer = vertx().setTimer(deadline.toMillis(), late -> refuse(tooLate()));
        if (!admission.admit(work)) {
            refuse(Refusal.overloaded());
        }
    }

    /**
     * On a thread without a Vert.x context: what the execution holds hangs on the thread alone, and
     * nothing that happens to the connection can reach it.
     */
    private void execute() {
        workers.execute(() -> {
            Future<Buffer> answered = outcome();
            context.runOnContext(back -> complete(answered));
        });
    }

    private Future<Buffer> outcome() {
        try {
            return Future.succeededFuture(answer());
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    private Buffer answer() {
        try {
            if (budget.ended()) {
                return Buffer.buffer();
            }
            return time.during(() ->
                    execution.answer(exchange, body.toString(StandardCharsets.UTF_8), budget));
        } finally {
            admission.leave();
        }
    }

    private void complete(AsyncResult<Buffer> answered) {
        if (over) {
            return;
        }
        if (answered.failed()) {
            refuse(Refusal.of(new Masking().told(answered.cause())));
            return;
        }
        finished = true;
        end();
        response.putHeader("Content-Type", Refusal.MEDIA_TYPE);
        var unused = response.end(answered.result());
    }

    private void refuse(Refusal refusal) {
        if (over) {
            return;
        }
        end();
        refusal.send(exchange.request());
    }

    /** Nobody waits any more, or the answer is there: work that has not begun does not begin. */
    private void end() {
        if (over) {
            return;
        }
        over = true;
        budget.end();
        if (!finished) {
            Thread.startVirtualThread(time::end);
        }
        vertx().cancelTimer(timer);
        bodies.addAndGet(-body.length());
        admission.withdraw(work);
    }

    private Vertx vertx() {
        return exchange.vertx();
    }

    private Refusal tooSlow() {
        return Refusal.of(
                408,
                ProblemCode.BAD_REQUEST,
                "The body did not arrive within " + limits.bodyTimeout().toMillis() + " ms.");
    }

    /** The caller's own deadline, where that comes first. */
    private static Duration deadline(HttpServerRequest request, Duration most) {
        String told = request.getHeader(DEADLINE);
        if (told == null || !told.matches("[1-9][0-9]{0,8}")) {
            return most;
        }
        Duration left = Duration.ofMillis(Long.parseLong(told));
        return left.compareTo(most) < 0 ? left : most;
    }

    private Refusal tooLate() {
        return Refusal.of(
                504,
                ProblemCode.DEADLINE_EXCEEDED,
                "The service did not answer within "
                        + deadline.toMillis()
                        + " ms. Ask for less at once.");
    }
}
