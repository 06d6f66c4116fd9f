package org.jingkai.gateway.subscription;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.execution.SubgraphResponse.Unreachable;
import org.jingkai.gateway.response.GraphQLResponse;
import org.jspecify.annotations.Nullable;

/**
 * One subscription between its upstream and its client: subscriber of the one, subscription of the
 * other.
 *
 * <p>It moves in turns. A turn asks the upstream for one event, answers it, and ends when the
 * client has the answer; the next begins when the client has asked for more. Signals may come from
 * any thread; {@link #advance} lets one thread at a time decide.
 */
final class Relay implements Flow.Subscriber<SubgraphResponse>, Flow.Subscription {

    /** Where a turn stands: none begun, the event asked for, its answer being made. */
    private enum Turn {
        NONE,
        ASKED,
        ANSWERING
    }

    private enum Step {
        WAIT,
        ASK,
        TELL_LOSS,
        COMPLETE
    }

    private static final Unreachable BROKEN = new Unreachable("broke off the subscription");

    private final Function<SubgraphResponse, CompletionStage<GraphQLResponse>> answer;
    private final Function<Unreachable, GraphQLResponse> lastWords;
    private final Flow.Subscriber<? super GraphQLResponse> client;
    private final Runnable onEnd;
    private final AtomicInteger signals = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();

    private Flow.@Nullable Subscription upstream;
    private @Nullable Unreachable loss;
    private boolean upstreamDone;
    private Turn turn = Turn.NONE;
    private long wanted;

    Relay(
            Function<SubgraphResponse, CompletionStage<GraphQLResponse>> answer,
            Function<Unreachable, GraphQLResponse> lastWords,
            Flow.Subscriber<? super GraphQLResponse> client,
            Runnable onEnd) {
        this.answer = answer;
        this.lastWords = lastWords;
        this.client = client;
        this.onEnd = onEnd;
    }

    void open(Supplier<Flow.Publisher<SubgraphResponse>> publisher) {
        if (ended.get()) {
            return;
        }
        try {
            publisher.get().subscribe(this);
        } catch (RuntimeException notOpened) {
            onError(notOpened);
        }
    }

    @Override
    public void request(long count) {
        synchronized (this) {
            wanted = count <= 0 || wanted + count < 0 ? Long.MAX_VALUE : wanted + count;
        }
        advance();
    }

    @Override
    public void cancel() {
        end();
        cancelUpstream();
    }

    @Override
    public void onSubscribe(Flow.Subscription opened) {
        boolean wantedStill;
        synchronized (this) {
            wantedStill = upstream == null && !ended.get();
            upstream = wantedStill ? opened : upstream;
        }
        if (wantedStill) {
            advance();
        } else {
            opened.cancel();
        }
    }

    @Override
    public void onNext(SubgraphResponse event) {
        if (event instanceof Unreachable lost) {
            lose(lost);
            return;
        }
        synchronized (this) {
            turn = Turn.ANSWERING;
        }
        if (!ended.get()) {
            run(event);
        }
    }

    @Override
    public void onError(Throwable failure) {
        lose(BROKEN);
    }

    @Override
    public void onComplete() {
        synchronized (this) {
            upstreamDone = true;
        }
        advance();
    }

    /** The upstream is gone; the client is told as soon as it takes one more answer. */
    private void lose(Unreachable lost) {
        synchronized (this) {
            upstreamDone = true;
            loss = loss == null ? lost : loss;
        }
        advance();
    }

    private void advance() {
        int seen = signals.incrementAndGet();
        if (seen != 1) {
            return;
        }
        do {
            switch (next()) {
                case WAIT -> {}
                case ASK -> Objects.requireNonNull(upstream).request(1);
                case TELL_LOSS -> deliver(lastWords.apply(Objects.requireNonNull(loss)), true);
                case COMPLETE -> {
                    if (end()) {
                        client.onComplete();
                    }
                }
            }
            seen = signals.addAndGet(-seen);
        } while (seen != 0);
    }

    private synchronized Step next() {
        if (ended.get() || turn == Turn.ANSWERING) {
            return Step.WAIT;
        }
        if (upstreamDone && loss == null) {
            return Step.COMPLETE;
        }
        if (turn == Turn.NONE && (wanted == 0 || (upstream == null && !upstreamDone))) {
            return Step.WAIT;
        }
        wanted -= turn == Turn.NONE ? 1 : 0;
        if (upstreamDone) {
            turn = Turn.ANSWERING;
            return Step.TELL_LOSS;
        }
        boolean waits = turn == Turn.ASKED;
        turn = Turn.ASKED;
        return waits ? Step.WAIT : Step.ASK;
    }

    private void run(SubgraphResponse event) {
        CompletionStage<GraphQLResponse> answering;
        try {
            answering = answer.apply(event);
        } catch (RuntimeException bug) {
            answering = CompletableFuture.failedFuture(bug);
        }
        answering.whenComplete((response, failure) -> {
            if (failure != null) {
                fail(failure);
            } else {
                deliver(response, false);
            }
        });
    }

    private void deliver(GraphQLResponse response, boolean last) {
        if (ended.get()) {
            return;
        }
        client.onNext(response);
        synchronized (this) {
            turn = Turn.NONE;
            loss = last ? null : loss;
        }
        advance();
    }

    private void fail(Throwable failure) {
        if (end()) {
            cancelUpstream();
            client.onError(failure);
        }
    }

    private void cancelUpstream() {
        Flow.Subscription opened;
        synchronized (this) {
            opened = upstream;
        }
        if (opened != null) {
            opened.cancel();
        }
    }

    private boolean end() {
        boolean first = ended.compareAndSet(false, true);
        if (first) {
            onEnd.run();
        }
        return first;
    }
}
