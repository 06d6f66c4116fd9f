package org.jingkai.gateway.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jingkai.gateway.execution.RequestLife;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.pipeline.RequestContext;
import org.jingkai.gateway.pipeline.SubscriptionContext;
import org.jingkai.gateway.response.GraphQLResponse;
import org.jingkai.gateway.subscription.Subscriptions;
import org.jspecify.annotations.Nullable;

/**
 * Opens streams of answers. Every event has an instant of its own: the one at which it came. A
 * subscription tells what is still to come, so none can be asked for as of an earlier instant.
 */
final class Streams {

    private static final GraphQLResponse AS_OF_REFUSED =
            new GraphQLResponse.Refused(
                    List.of(
                            GraphQLError.of(
                                    "AS_OF_WITH_SUBSCRIPTION",
                                    "A subscription tells what happens from now on. Leave the header "
                                            + AsOf.HEADER
                                            + " out; extensions.asOf of each event names its instant.")));

    /**
     * What a client asked for beside its operation.
     *
     * @param named the instant that it names
     * @param forwarded headers that go on to subgraphs
     * @param queriesOnly whether only a query may run
     * @param account of the client
     * @param dryRun whether the cost is told and nothing runs
     */
    record Asked(
            Optional<AsOf.Fixed> named,
            Map<String, String> forwarded,
            boolean queriesOnly,
            Traffic.Account account,
            boolean dryRun) {}

    private final Gateway gateway;
    private final Duration patience;
    private final InstantSource clock;

    /** Streams whose answers have so much time each. */
    Streams(Gateway gateway, Duration patience, InstantSource clock) {
        this.gateway = gateway;
        this.patience = patience;
        this.clock = clock;
    }

    /** The answers to any operation, while the client is there. */
    CompletionStage<Flow.Publisher<GraphQLResponse>> open(
            GraphQLRequest request, Asked asked, RequestLife presence) {
        if (asked.named().isPresent()) {
            return gateway.execute(
                            request, around(asked.named().get(), asked, presence.within(patience)))
                    .thenApply(answer -> once(isNeeded(answer) ? AS_OF_REFUSED : answer));
        }
        EventLives lives = new EventLives(presence, patience);
        return gateway.subscribe(
                request,
                new SubscriptionContext(
                        asked.forwarded(), () -> now(asked, lives.next()), asked.account()));
    }

    private static Flow.Publisher<GraphQLResponse> once(GraphQLResponse answer) {
        return Subscriptions.once(() -> CompletableFuture.completedFuture(answer));
    }

    private RequestContext now(Asked asked, RequestLife life) {
        return switch (AsOf.of(List.of(), clock.instant())) {
            case AsOf.Fixed fixed -> around(fixed, asked, life);
            case AsOf.Refused _ -> throw new IllegalStateException("the present is refused");
        };
    }

    static RequestContext around(AsOf.Fixed asOf, Asked asked, RequestLife life) {
        Map<String, String> headers = new LinkedHashMap<>(asked.forwarded());
        headers.put(AsOf.HEADER, asOf.text());
        RequestContext context =
                new RequestContext(headers, Map.of("asOf", asOf.text()), asked.queriesOnly(), life)
                        .charging(asked.account())
                        .of(asked.account().client());
        return asked.dryRun() ? context.estimatingOnly() : context;
    }

    /** The lives of a stream's answers, one after the other: the next ends the one before. */
    private static final class EventLives {

        private final RequestLife presence;
        private final Duration patience;
        private @Nullable RequestLife last;

        EventLives(RequestLife presence, Duration patience) {
            this.presence = presence;
            this.patience = patience;
        }

        synchronized RequestLife next() {
            if (last != null) {
                last.end();
            }
            RequestLife next = presence.within(patience);
            last = next;
            return next;
        }
    }

    /** Whether the operation was refused because it can only be answered with a stream. */
    static boolean isNeeded(GraphQLResponse response) {
        return response instanceof GraphQLResponse.Refused(List<GraphQLError> errors, var _)
                && errors.stream()
                        .anyMatch(error ->
                                Gateway.STREAM_NEEDED.equals(error.extensions().get("code")));
    }
}
