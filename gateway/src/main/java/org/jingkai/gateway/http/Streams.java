package org.jingkai.gateway.http;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.pipeline.RequestContext;
import org.jingkai.gateway.pipeline.SubscriptionContext;
import org.jingkai.gateway.response.GraphQLResponse;
import org.jingkai.gateway.subscription.Subscriptions;

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

    private final Gateway gateway;
    private final InstantSource clock;

    Streams(Gateway gateway, InstantSource clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    /** The answers to any operation; {@code named} is the instant that the client names. */
    CompletionStage<Flow.Publisher<GraphQLResponse>> open(
            GraphQLRequest request, Optional<AsOf.Fixed> named, boolean queriesOnly) {
        if (named.isEmpty()) {
            return gateway.subscribe(
                    request, new SubscriptionContext(Map.of(), () -> now(queriesOnly)));
        }
        return gateway.execute(request, around(named.get(), queriesOnly))
                .thenApply(answer -> once(isNeeded(answer) ? AS_OF_REFUSED : answer));
    }

    private static Flow.Publisher<GraphQLResponse> once(GraphQLResponse answer) {
        return Subscriptions.once(() -> CompletableFuture.completedFuture(answer));
    }

    private RequestContext now(boolean queriesOnly) {
        return switch (AsOf.of(List.of(), clock.instant())) {
            case AsOf.Fixed fixed -> around(fixed, queriesOnly);
            case AsOf.Refused _ -> throw new IllegalStateException("the present is refused");
        };
    }

    static RequestContext around(AsOf.Fixed asOf, boolean queriesOnly) {
        return new RequestContext(
                Map.of(AsOf.HEADER, asOf.text()), Map.of("asOf", asOf.text()), queriesOnly);
    }

    /** Whether the operation was refused because it can only be answered with a stream. */
    static boolean isNeeded(GraphQLResponse response) {
        return response instanceof GraphQLResponse.Refused(List<GraphQLError> errors, var _)
                && errors.stream()
                        .anyMatch(error ->
                                Gateway.STREAM_NEEDED.equals(error.extensions().get("code")));
    }
}
