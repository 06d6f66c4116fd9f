package org.jingkai.gateway.observability;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once a supergraph is served. A subgraph that is down does not make the gateway unready: the
 * rest of the graph is answered; the data say which it is.
 */
@Readiness
@Singleton
public class SupergraphReadiness implements HealthCheck {

    private final GatewayStatus status;
    private final HealthDetails details;

    SupergraphReadiness(GatewayStatus status, HealthDetails details) {
        this.status = status;
        this.details = details;
    }

    @Override
    public HealthCheckResponse call() {
        var since = status.servingSince();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("supergraph").status(since != null);
        if (since != null) {
            response.withData("servingSince", since.toString());
        }
        response.withData("supergraphs", status.swaps());
        if (!details.shown()) {
            return response.build();
        }
        List<String> refusal = status.refusal();
        if (!refusal.isEmpty()) {
            response.withData("refused", String.join("\n", refusal));
        }
        status.subgraphs()
                .forEach((name, subgraph) -> {
                    response.withData("subgraph." + name, subgraph.words());
                    response.withData("subgraph." + name + ".failures", subgraph.failures());
                });
        return response.build();
    }
}
