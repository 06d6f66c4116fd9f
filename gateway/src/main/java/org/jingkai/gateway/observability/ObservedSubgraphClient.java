package org.jingkai.gateway.observability;

import java.util.concurrent.CompletionStage;
import org.jingkai.gateway.execution.SubgraphClient;
import org.jingkai.gateway.execution.SubgraphRequest;
import org.jingkai.gateway.execution.SubgraphResponse;

/** Notes how each call of another client ends. */
public final class ObservedSubgraphClient implements SubgraphClient {

    private final SubgraphClient client;
    private final GatewayStatus status;

    public ObservedSubgraphClient(SubgraphClient client, GatewayStatus status) {
        this.client = client;
        this.status = status;
    }

    @Override
    public CompletionStage<SubgraphResponse> send(SubgraphRequest request) {
        return client.send(request)
                .whenComplete((response, failure) -> {
                    if (failure != null) {
                        status.failed(request.subgraph(), "could not be asked");
                    } else {
                        note(request.subgraph(), response);
                    }
                });
    }

    private void note(String subgraph, SubgraphResponse response) {
        switch (response) {
            case SubgraphResponse.Answered(int code, _) when code >= 500 ->
                    status.failed(subgraph, "answered with HTTP " + code);
            case SubgraphResponse.Answered _ -> status.answered(subgraph);
            case SubgraphResponse.OutOfTime _ -> {}
            case SubgraphResponse.Unreachable(String reason) -> status.failed(subgraph, reason);
        }
    }
}
