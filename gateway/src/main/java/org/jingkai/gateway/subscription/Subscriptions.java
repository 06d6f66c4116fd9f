package org.jingkai.gateway.subscription;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jingkai.gateway.execution.SubgraphRequest;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.execution.SubgraphSubscriptions;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.response.GraphQLResponse;

/**
 * Follows subscriptions: each event of the upstream becomes one complete answer.
 *
 * <pre>
 * upstream:  event ─────────────── event ────────────── complete
 *              │ rest of the plan    │                      │
 * client:      └───────── answer     └─────────── answer    └ complete
 * </pre>
 *
 * <p>The upstream is asked for the next event only when the client wants one more answer and the
 * one before is out: so answers keep the order of the events, and no event waits here. An upstream
 * that cannot be reached or breaks off is told in one last answer without data.
 */
public final class Subscriptions {

    /** None at all. */
    public static final Subscriptions NONE =
            new Subscriptions(
                    _ -> {
                        throw new IllegalStateException("no place for a subscription");
                    },
                    new OpenSubscriptions(0));

    private final SubgraphSubscriptions upstreams;
    private final OpenSubscriptions open;

    /** Subscriptions over these upstreams, as many at a time as {@code open} lets in. */
    public Subscriptions(SubgraphSubscriptions upstreams, OpenSubscriptions open) {
        this.upstreams = upstreams;
        this.open = open;
    }

    /**
     * The answers to one subscription.
     *
     * @param opening what opens the upstream
     * @param answer runs the rest of the plan for one event; never fails
     */
    public Flow.Publisher<GraphQLResponse> follow(
            SubgraphRequest opening,
            Function<SubgraphResponse, CompletionStage<GraphQLResponse>> answer) {
        return client -> {
            if (open.enter()) {
                Relay relay =
                        new Relay(
                                answer,
                                lost -> lost(opening.subgraph(), lost),
                                client,
                                open::leave);
                client.onSubscribe(relay);
                relay.open(() -> upstreams.open(opening));
            } else {
                once(() -> CompletableFuture.completedFuture(tooMany())).subscribe(client);
            }
        };
    }

    /** The answer to an operation that has just one, as a stream; asked for when it is wanted. */
    public static Flow.Publisher<GraphQLResponse> once(
            Supplier<CompletionStage<GraphQLResponse>> operation) {
        return client -> client.onSubscribe(new OneAnswer(operation, client));
    }

    private static GraphQLResponse lost(String service, SubgraphResponse.Unreachable lost) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", "SUBGRAPH_UNAVAILABLE");
        extensions.put("service", service);
        return new GraphQLResponse.Refused(
                List.of(
                        new GraphQLError(
                                "The service '%s' %s. The subscription ends here; subscribe again in a moment."
                                        .formatted(service, lost.reason()),
                                List.of(),
                                List.of(),
                                extensions)));
    }

    private static GraphQLResponse tooMany() {
        return new GraphQLResponse.Refused(
                List.of(
                        GraphQLError.of(
                                "TOO_MANY_SUBSCRIPTIONS",
                                "No more subscriptions are taken on at present. End one, or try again later.")));
    }
}
