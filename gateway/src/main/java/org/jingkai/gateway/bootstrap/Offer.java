package org.jingkai.gateway.bootstrap;

import java.util.List;
import org.jingkai.gateway.observability.GatewayStatus;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.pipeline.SwapOutcome;

/** Offers a supergraph to the gateway and tells the status what became of it. */
record Offer(Gateway gateway, GatewayStatus status) {

    void swap(String supergraphSdl, String source, List<String> hints) {
        switch (gateway.swap(supergraphSdl)) {
            case SwapOutcome.Swapped _ -> {
                warmUp();
                status.serving(source, hints);
            }
            case SwapOutcome.Rejected rejected ->
                    status.refused(
                            source,
                            rejected.errors().stream()
                                    .map(error -> error.code() + ": " + error.message())
                                    .toList());
        }
    }

    /** Plans something, so that the first client does not wait for the planner's classes. */
    private void warmUp() {
        var _ = gateway.explain(GraphQLRequest.of("{ __typename }"));
    }
}
