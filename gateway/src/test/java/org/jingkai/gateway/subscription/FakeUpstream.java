package org.jingkai.gateway.subscription;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Flow;
import org.jingkai.gateway.execution.SubgraphRequest;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.execution.SubgraphSubscriptions;
import org.jspecify.annotations.Nullable;

/** An upstream that a test moves by hand; it notes what is asked of it. */
public final class FakeUpstream implements SubgraphSubscriptions, Flow.Subscription {

    private @Nullable SubgraphRequest opened;
    private Flow.@Nullable Subscriber<? super SubgraphResponse> subscriber;
    private long asked;
    private boolean cancelled;

    @Override
    public Flow.Publisher<SubgraphResponse> open(SubgraphRequest request) {
        return opening -> {
            opened = request;
            subscriber = opening;
            opening.onSubscribe(this);
        };
    }

    @Override
    public void request(long count) {
        asked += count;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    /** The opening request; null before it. */
    public @Nullable SubgraphRequest opened() {
        return opened;
    }

    /** The events asked for and not yet given. */
    public long asked() {
        return asked;
    }

    public boolean cancelled() {
        return cancelled;
    }

    /** Gives an event, which must have been asked for. */
    public void event(String body) {
        give(new SubgraphResponse.Answered(200, body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Is lost with this reason. */
    public void lose(String reason) {
        give(new SubgraphResponse.Unreachable(reason));
        complete();
    }

    public void complete() {
        subscriber().onComplete();
    }

    public void fail() {
        subscriber().onError(new IllegalStateException("java.lang.Secret"));
    }

    private void give(SubgraphResponse item) {
        if (asked == 0) {
            throw new IllegalStateException("nobody asked for an event");
        }
        asked--;
        subscriber().onNext(item);
    }

    private Flow.Subscriber<? super SubgraphResponse> subscriber() {
        if (subscriber == null) {
            throw new IllegalStateException("nobody subscribed");
        }
        return subscriber;
    }
}
