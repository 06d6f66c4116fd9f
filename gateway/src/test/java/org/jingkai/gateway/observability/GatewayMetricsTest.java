package org.jingkai.gateway.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jingkai.gateway.json.JsonOutput;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.response.GraphQLResponse;
import org.junit.jupiter.api.Test;

/** What is counted, and that callers cannot make it grow. */
class GatewayMetricsTest {

    private static final GraphQLError FAILED =
            GraphQLError.of("SUBGRAPH_UNAVAILABLE", "it is down");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final GatewayMetrics metrics = new GatewayMetrics(registry);

    @Test
    void timesRequestsByNameAndOutcome() {
        metrics.answered(named("ZonePage"), executed(), TimeUnit.MILLISECONDS.toNanos(3));
        metrics.answered(named("ZonePage"), executed(), TimeUnit.MILLISECONDS.toNanos(5));
        metrics.answered(named("ZonePage"), executed(FAILED), 1);
        metrics.answered(GraphQLRequest.of("{ a }"), executed(), 1);

        var timer =
                registry.get("jingkai.gateway.requests")
                        .tags("operation", "ZonePage", "outcome", "complete")
                        .timer();
        assertThat(timer.count()).isEqualTo(2);
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(8);
        assertThat(count("ZonePage", "partial")).isEqualTo(1);
        assertThat(count("(unnamed)", "complete")).isEqualTo(1);
    }

    @Test
    void countsRefusalsByCode() {
        GraphQLResponse refused =
                new GraphQLResponse.Refused(List.of(GraphQLError.of("RATE_LIMITED", "later")));

        metrics.answered(named("Mine"), refused, 1);
        metrics.answered(named("Other"), refused, 1);

        assertThat(
                        registry.get("jingkai.gateway.refusals")
                                .tag("code", "RATE_LIMITED")
                                .counter()
                                .count())
                .isEqualTo(2);
        assertThat(count("(other)", "refused")).isEqualTo(2);
    }

    @Test
    void keepsTheNamesOfAHundredOperationsThatRan() {
        for (int i = 0; i < 5_000; i++) {
            metrics.answered(named("Op" + i), executed(), 1);
        }
        metrics.answered(named("x".repeat(5_000)), executed(), 1);

        assertThat(registry.find("jingkai.gateway.requests").timers()).hasSize(101);
        assertThat(count("(other)", "complete")).isEqualTo(4_901);
    }

    @Test
    void timesCallsBySubgraphAndOutcome() {
        metrics.called("trade", "answered", 1);
        metrics.called("trade", "unreachable", 1);

        assertThat(
                        registry.find("jingkai.gateway.subgraph.calls")
                                .tag("subgraph", "trade")
                                .timers())
                .hasSize(2);
    }

    @Test
    void tellsHowASubgraphIs() {
        GatewayStatus status = new GatewayStatus();
        metrics.showSubgraph("trade", status);
        assertThat(up()).isEqualTo(1);

        status.ready("trade", "its database is gone");
        assertThat(up()).isEqualTo(0.5);
        status.failed("trade", "refused the connection");
        assertThat(up()).isZero();
    }

    @Test
    void goesOnShowingTheGateWhenNobodyElseHoldsIt() {
        int[] running = {7};
        metrics.show(new GatewayStatus(), Map.of("running", () -> running[0]));
        System.gc();

        assertThat(registry.get("jingkai.gateway.running").gauge().value()).isEqualTo(7);
    }

    private double up() {
        return registry.get("jingkai.gateway.subgraph.up").gauge().value();
    }

    private long count(String operation, String outcome) {
        return registry.get("jingkai.gateway.requests")
                .tags("operation", operation, "outcome", outcome)
                .timer()
                .count();
    }

    private static GraphQLRequest named(String name) {
        return new GraphQLRequest("query " + name + " { a }", name, Map.of());
    }

    private static GraphQLResponse executed(GraphQLError... errors) {
        return new GraphQLResponse.Executed(new JsonOutput(16), List.of(errors), Map.of(), 0);
    }
}
