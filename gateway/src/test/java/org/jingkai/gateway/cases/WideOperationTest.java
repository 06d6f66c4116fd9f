package org.jingkai.gateway.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jingkai.gateway.admission.OperationLimits;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.pipeline.Explanation;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.pipeline.GatewaySettings;
import org.jingkai.gateway.pipeline.SwapOutcome;
import org.junit.jupiter.api.Test;

/** Planning stays bounded when every field can be had from many subgraphs. */
class WideOperationTest {

    private static final int LEAVES = 1_000;

    @Test
    void asksOneOfSevenEqualSubgraphsForAThousandLeaves() {
        String plan = plan(gateway(7), leaves());
        assertThat(plan).containsOnlyOnce("Fetch(");
        assertThat(plan.lines().filter(line -> line.strip().startsWith("f"))).hasSize(LEAVES);
    }

    @Test
    void plansDeepOperationsOverEqualSubgraphs() {
        StringBuilder query = new StringBuilder("{ thing");
        for (int i = 0; i < 40; i++) {
            query.append(" { f0 own").append(i % 7).append(" next");
        }
        String plan = plan(gateway(7), query.append(" { f1 }").append(" }".repeat(41)).toString());
        assertThat(plan).contains("own6").contains("f1");
    }

    @Test
    void refusesOperationsThatAreTooCostlyToPlan() {
        Gateway gateway =
                gateway(
                        7,
                        GatewaySettings.DEFAULT
                                .withLimits(OperationLimits.FOR_KNOWN_CLIENTS)
                                .withPlanningSteps(500));
        assertThat(gateway.explain(GraphQLRequest.of(leaves())))
                .isInstanceOfSatisfying(
                        Explanation.NotPlanned.class,
                        refused ->
                                assertThat(refused.response().errors().getFirst().extensions())
                                        .isEqualTo(Map.of("code", "QUERY_PLAN_LIMIT_EXCEEDED")));
    }

    private static String leaves() {
        return IntStream.range(0, LEAVES)
                .mapToObj(i -> "f" + i)
                .collect(Collectors.joining(" ", "{ thing { ", " } }"));
    }

    private static String plan(Gateway gateway, String query) {
        long start = System.nanoTime();
        Explanation explanation = gateway.explain(GraphQLRequest.of(query));
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println("parsed, validated and planned in " + millis + " ms");
        assertThat(explanation).isInstanceOf(Explanation.Planned.class);
        return ((Explanation.Planned) explanation).plan();
    }

    private static Gateway gateway(int subgraphs) {
        return gateway(
                subgraphs,
                GatewaySettings.DEFAULT
                        .withLimits(OperationLimits.FOR_KNOWN_CLIENTS)
                        .checkingPlans());
    }

    private static Gateway gateway(int subgraphs, GatewaySettings settings) {
        Map<String, String> sdls = new LinkedHashMap<>();
        String fields =
                IntStream.range(0, LEAVES)
                        .mapToObj(i -> "f" + i + ": Int @shareable")
                        .collect(Collectors.joining(" "));
        for (int i = 0; i < subgraphs; i++) {
            sdls.put(
                    "s" + i,
                    "type Query { thing: Thing @shareable } type Thing @key(fields: \"id\") { id: ID! next: Thing @shareable own%d: Int %s }"
                            .formatted(i, fields));
        }
        Gateway gateway =
                new Gateway(
                        _ ->
                                java.util.concurrent.CompletableFuture.completedFuture(
                                        new SubgraphResponse.Unreachable("is not there")),
                        settings);
        assertThat(gateway.swap(JoinWriter.write(sdls))).isInstanceOf(SwapOutcome.Swapped.class);
        return gateway;
    }
}
