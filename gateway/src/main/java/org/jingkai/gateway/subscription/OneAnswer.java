package org.jingkai.gateway.subscription;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jingkai.gateway.response.GraphQLResponse;

/** A stream of one answer; the operation runs when the answer is asked for, and only once. */
final class OneAnswer implements Flow.Subscription {

    private enum State {
        NEW,
        ASKED,
        ENDED
    }

    private final Supplier<CompletionStage<GraphQLResponse>> operation;
    private final Flow.Subscriber<? super GraphQLResponse> client;
    private final AtomicReference<State> state = new AtomicReference<>(State.NEW);

    OneAnswer(
            Supplier<CompletionStage<GraphQLResponse>> operation,
            Flow.Subscriber<? super GraphQLResponse> client) {
        this.operation = operation;
        this.client = client;
    }

    @Override
    public void request(long count) {
        if (state.compareAndSet(State.NEW, State.ASKED)) {
            operation.get().whenComplete(this::end);
        }
    }

    @Override
    public void cancel() {
        state.set(State.ENDED);
    }

    private void end(GraphQLResponse response, Throwable failure) {
        if (state.compareAndSet(State.ASKED, State.ENDED)) {
            if (failure == null) {
                client.onNext(response);
                client.onComplete();
            } else {
                client.onError(failure);
            }
        }
    }
}
