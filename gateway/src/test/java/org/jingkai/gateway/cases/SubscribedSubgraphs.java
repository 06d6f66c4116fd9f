package org.jingkai.gateway.cases;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Flow;
import org.jingkai.gateway.execution.SubgraphRequest;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.execution.SubgraphSubscriptions;

/**
 * Subscribes to in-memory subgraphs: each listed event is given when it is asked for, so that calls
 * stand in the order of a real run.
 */
record SubscribedSubgraphs(InMemorySubgraphs subgraphs) implements SubgraphSubscriptions {

    @Override
    public Flow.Publisher<SubgraphResponse> open(SubgraphRequest request) {
        Deque<SubgraphResponse> events =
                new ArrayDeque<>(
                        subgraphs.events(
                                request.subgraph(),
                                new String(request.body(), StandardCharsets.UTF_8)));
        return subscriber -> {
            subscriber.onSubscribe(new Given(events, subscriber));
            if (events.isEmpty()) {
                subscriber.onComplete();
            }
        };
    }

    private record Given(
            Deque<SubgraphResponse> events, Flow.Subscriber<? super SubgraphResponse> subscriber)
            implements Flow.Subscription {

        @Override
        public void request(long count) {
            for (long given = 0; given < count && !events.isEmpty(); given++) {
                subscriber.onNext(events.removeFirst());
                if (events.isEmpty()) {
                    subscriber.onComplete();
                }
            }
        }

        @Override
        public void cancel() {}
    }
}
