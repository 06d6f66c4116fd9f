package org.jingkai.gateway.subscription;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.jingkai.gateway.response.GraphQLResponse;
import org.jspecify.annotations.Nullable;

/** A client that takes as many answers as a test lets it. */
public final class FakeClient implements Flow.Subscriber<GraphQLResponse> {

    private final List<String> answers = new ArrayList<>();
    private final long appetite;
    private Flow.@Nullable Subscription subscription;
    private @Nullable Throwable failure;
    private int ends;

    /** A client that asks for {@code appetite} more after each answer. */
    private FakeClient(long appetite) {
        this.appetite = appetite;
    }

    /** Takes whatever comes. */
    public static FakeClient eager() {
        return new FakeClient(1);
    }

    /** Takes nothing unless told to. */
    public static FakeClient patient() {
        return new FakeClient(0);
    }

    public FakeClient takes(Flow.Publisher<GraphQLResponse> publisher) {
        publisher.subscribe(this);
        return this;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        ask(appetite);
    }

    @Override
    public void onNext(GraphQLResponse answer) {
        answers.add(new String(answer.toJson(), StandardCharsets.UTF_8));
        ask(appetite);
    }

    @Override
    public void onError(Throwable thrown) {
        failure = thrown;
        ends++;
    }

    @Override
    public void onComplete() {
        ends++;
    }

    public void ask(long count) {
        if (subscription != null && count > 0) {
            subscription.request(count);
        }
    }

    public void cancel() {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    public List<String> answers() {
        return answers;
    }

    /** Ended, and exactly once. */
    public boolean ended() {
        return ends == 1;
    }

    public @Nullable Throwable failure() {
        return failure;
    }
}
