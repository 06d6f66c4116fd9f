package org.jingkai.gateway.bootstrap;

import java.util.List;
import org.jingkai.gateway.execution.SubgraphClient;
import org.jingkai.gateway.observability.GatewayStatus;
import org.jingkai.gateway.observability.ObservedSubgraphClient;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.pipeline.SchemaLoss;
import org.jingkai.gateway.pipeline.SwapOutcome;
import org.jspecify.annotations.Nullable;

/** Offers a supergraph to the gateway and tells the status what became of it. */
record Offer(Gateway gateway, GatewayStatus status, ObservedSubgraphClient observed) {

    private static final int MOST_NAMED = 10;

    /** Offers a supergraph that is taken whatever it lacks. */
    void swap(String supergraphSdl, String source, List<String> hints) {
        var _ = swap(supergraphSdl, source, hints, null);
    }

    /**
     * Offers a supergraph; false if it is refused or held back.
     *
     * @param mostLostPercent of the fields that are served; null if any loss is taken
     */
    boolean swap(
            String supergraphSdl,
            String source,
            List<String> hints,
            @Nullable Integer mostLostPercent) {
        if (gateway.supergraphSdl().filter(supergraphSdl::equals).isPresent()) {
            status.servesAlready(source);
            return true;
        }
        return settle(
                mostLostPercent == null
                        ? gateway.swap(supergraphSdl)
                        : gateway.swapWithoutLoss(supergraphSdl, mostLostPercent),
                source,
                hints);
    }

    /** Offers a supergraph whose subgraphs are reached through this client; false if refused. */
    boolean swap(String supergraphSdl, String source, SubgraphClient client) {
        return settle(gateway.swap(supergraphSdl, observed.of(client)), source, List.of());
    }

    private boolean settle(SwapOutcome outcome, String source, List<String> hints) {
        switch (outcome) {
            case SwapOutcome.Swapped _ -> {
                warmUp();
                status.serving(source, hints);
                return true;
            }
            case SwapOutcome.Rejected rejected -> {
                status.refused(
                        source,
                        rejected.errors().stream()
                                .map(error -> error.code() + ": " + error.message())
                                .toList());
                return false;
            }
            case SwapOutcome.HeldBack(SchemaLoss loss) -> {
                status.refused(source, List.of(words(loss)));
                return false;
            }
        }
    }

    private static String words(SchemaLoss loss) {
        List<String> named = loss.used().isEmpty() ? loss.lost() : loss.used();
        return "SUPERGRAPH_LOSES_FIELDS: %d of %d fields would be lost, %d of them asked for since the start: %s%s. Mend the subgraph, or take the loss with jingkai.gateway.composition.take-losses=true"
                .formatted(
                        loss.lost().size(),
                        loss.fields(),
                        loss.used().size(),
                        String.join(", ", named.subList(0, Math.min(MOST_NAMED, named.size()))),
                        named.size() > MOST_NAMED ? " and more" : "");
    }

    /** Plans something, so that the first client does not wait for the planner's classes. */
    private void warmUp() {
        var _ = gateway.explain(GraphQLRequest.of("{ __typename }"));
    }
}
