package org.jingkai.bench.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.jingkai.gateway.admission.OperationLimits;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.pipeline.Explanation;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.pipeline.GatewaySettings;
import org.jingkai.gateway.pipeline.SwapOutcome;
import org.jingkai.gateway.supergraph.LoadOutcome;
import org.jingkai.gateway.supergraph.SupergraphLoader;
import org.jingkai.gateway.supergraph.SupergraphType.Composite;
import org.junit.jupiter.api.Test;

class SyntheticGraphTest {

    private static final Workload LARGE = SyntheticGraph.large();

    @Test
    void hasFiveHundredTypesOverTwentySubgraphs() {
        assertThat(SupergraphLoader.load(LARGE.supergraph()))
                .isInstanceOfSatisfying(
                        LoadOutcome.Loaded.class,
                        loaded -> {
                            var supergraph = loaded.supergraph();
                            assertThat(supergraph.subgraphs()).hasSize(SyntheticGraph.SUBGRAPHS);
                            assertThat(supergraph.types().values())
                                    .filteredOn(Composite.class::isInstance)
                                    .hasSize(SyntheticGraph.TYPES);
                        });
    }

    @Test
    void plansTheDeepQueryThroughEverySubgraph() {
        String plan = plan(LARGE);
        for (int i = 0; i < SyntheticGraph.SUBGRAPHS; i++) {
            assertThat(plan).contains("Fetch(service: \"s" + i + "\"");
        }
        assertThat(plan).contains("figure1", "figure2", "amount", "... on T6");
    }

    @Test
    void plansAThousandLeavesInOneFetch() {
        String plan = plan(SyntheticGraph.wide());
        assertThat(plan).containsOnlyOnce("Fetch(");
        assertThat(plan.lines().filter(line -> line.strip().startsWith("f")))
                .hasSize(SyntheticGraph.LEAVES);
    }

    private static String plan(Workload workload) {
        Gateway gateway =
                new Gateway(
                        _ ->
                                CompletableFuture.completedFuture(
                                        new SubgraphResponse.Unreachable("is not there")),
                        GatewaySettings.DEFAULT
                                .withLimits(OperationLimits.FOR_KNOWN_CLIENTS)
                                .checkingPlans());
        assertThat(gateway.swap(workload.supergraph())).isInstanceOf(SwapOutcome.Swapped.class);
        return switch (gateway.explain(GraphQLRequest.of(workload.query()))) {
            case Explanation.Planned(String plan) -> plan;
            case Explanation.NotPlanned(var refused) ->
                    throw new AssertionError(refused.errors().getFirst().message());
        };
    }
}
