package org.jingkai.gateway.observability;

import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jingkai.gateway.execution.SubgraphClient;
import org.jingkai.gateway.execution.SubgraphRequest;
import org.jingkai.gateway.execution.SubgraphResponse;

/** Notes how each call of another client ends. */
public final class ObservedSubgraphClient implements SubgraphClient {

    private final SubgraphClient client;
    private final GatewayStatus status;
    private final GatewayMetrics metrics;
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    public ObservedSubgraphClient(
            SubgraphClient client, GatewayStatus status, GatewayMetrics metrics) {
        this.client = client;
        this.status = status;
        this.metrics = metrics;
    }

    /** The same observation of another client. */
    public ObservedSubgraphClient of(SubgraphClient other) {
        return new ObservedSubgraphClient(other, status, metrics);
    }

    @Override
    public CompletionStage<SubgraphResponse> send(SubgraphRequest request) {
        if (shown.add(request.subgraph())) {
            metrics.showSubgraph(request.subgraph(), status);
        }
        long begun = System.nanoTime();
        return client.send(request)
                .whenComplete((response, failure) -> {
                    metrics.called(
                            request.subgraph(),
                            failure == null ? outcome(response) : "failed",
                            System.nanoTime() - begun);
                    if (failure != null) {
                        status.failed(request.subgraph(), "could not be asked");
                    } else {
                        note(request.subgraph(), response);
                    }
                });
    }

    private static String outcome(SubgraphResponse response) {
        return switch (response) {
            case SubgraphResponse.Answered(int code, _) when code >= 500 -> "http_error";
            case SubgraphResponse.Answered _ -> "answered";
            case SubgraphResponse.OutOfTime _ -> "out_of_time";
            case SubgraphResponse.Unreachable _ -> "unreachable";
        };
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
