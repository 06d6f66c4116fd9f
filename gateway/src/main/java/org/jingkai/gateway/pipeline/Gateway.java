package org.jingkai.gateway.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jingkai.gateway.execution.SubgraphClient;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.response.GraphQLResponse;

/**
 * The engine: one supergraph at a time, answered through its subgraphs. The only class that knows
 * the order of the stages.
 *
 * <p>Safe for use from many threads; a new supergraph replaces the old one atomically.
 */
public final class Gateway {

    private final SubgraphClient client;
    private final GatewaySettings settings;

    /** A gateway that refuses every request until a supergraph is swapped in. */
    public Gateway(SubgraphClient client, GatewaySettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /** Offers a supergraph text; see {@link SwapOutcome}. */
    public SwapOutcome swap(String supergraphSdl) {
        return new SwapOutcome.Rejected(List.of());
    }

    /** The supergraph text that answers now; empty before the first swap. */
    public Optional<String> supergraphSdl() {
        return Optional.empty();
    }

    /** The schema that clients see, as SDL; empty before the first swap. */
    public Optional<String> apiSdl() {
        return Optional.empty();
    }

    /** Answers one request; the stage never completes exceptionally. */
    public CompletionStage<GraphQLResponse> execute(
            GraphQLRequest request, RequestContext context) {
        return CompletableFuture.completedFuture(
                new GraphQLResponse.Refused(
                        List.of(GraphQLError.of("NOT_READY", "The graph is not composed yet."))));
    }

    /** The plan by which a request would be answered. */
    public Explanation explain(GraphQLRequest request) {
        return new Explanation.Planned(client + " " + settings);
    }
}
