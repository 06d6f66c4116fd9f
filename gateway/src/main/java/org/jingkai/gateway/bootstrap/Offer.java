package org.jingkai.gateway.bootstrap;

import java.util.List;
import org.jingkai.gateway.execution.SubgraphClient;
import org.jingkai.gateway.observability.GatewayStatus;
import org.jingkai.gateway.observability.ObservedSubgraphClient;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.pipeline.SwapOutcome;

/** Offers a supergraph to the gateway and tells the status what became of it. */
record Offer(Gateway gateway, GatewayStatus status) {

    void swap(String supergraphSdl, String source, List<String> hints) {
        var _ = settle(gateway.swap(supergraphSdl), source, hints);
    }

    /** Offers a supergraph whose subgraphs are reached through this client; false if refused. */
    boolean swap(String supergraphSdl, String source, SubgraphClient client) {
        return settle(
                gateway.swap(supergraphSdl, new ObservedSubgraphClient(client, status)),
                source,
                List.of());
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
        }
    }

    /** Plans something, so that the first client does not wait for the planner's classes. */
    private void warmUp() {
        var _ = gateway.explain(GraphQLRequest.of("{ __typename }"));
    }
}
