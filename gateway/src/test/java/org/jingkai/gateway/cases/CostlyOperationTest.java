package org.jingkai.gateway.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jingkai.gateway.admission.Limit;
import org.jingkai.gateway.admission.OperationLimits;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.operation.Budget;
import org.jingkai.gateway.operation.Checked.Passed;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.operation.Normalizer;
import org.jingkai.gateway.operation.OperationParser;
import org.jingkai.gateway.operation.OperationValidator;
import org.jingkai.gateway.operation.ReservedNames;
import org.jingkai.gateway.pipeline.Explanation;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.pipeline.GatewaySettings;
import org.jingkai.gateway.pipeline.SwapOutcome;
import org.jingkai.gateway.planning.Planner;
import org.jingkai.gateway.querygraph.OverrideLabels;
import org.jingkai.gateway.querygraph.QueryGraphBuilder;
import org.jingkai.gateway.supergraph.LoadOutcome;
import org.jingkai.gateway.supergraph.SupergraphLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations and schemas made to be costly end in a plan or in a coded error. */
class CostlyOperationTest {

    private static final int LEAVES = 2_000;

    private static final OperationLimits UNBOUNDED =
            OperationLimits.FOR_KNOWN_CLIENTS
                    .with(Limit.FIELDS, Integer.MAX_VALUE)
                    .with(Limit.ALIASES, Integer.MAX_VALUE);

    @Test
    void takesStepsInProportionToTheLeaves() {
        Map<String, String> equal = subgraphs(7, CostlyOperationTest::thing);
        long few = steps(equal, "{ thing { " + each(LEAVES / 4, i -> "f" + i) + " } }");
        long many = steps(equal, "{ thing { " + each(LEAVES, i -> "f" + i) + " } }");
        assertThat(many).isLessThan(5 * few);
    }

    @Test
    void takesStepsInProportionToTheDepth() {
        Map<String, String> equal = subgraphs(7, CostlyOperationTest::thing);
        assertThat(steps(equal, deep(40))).isLessThan(5 * steps(equal, deep(10)));
    }

    @Test
    void entersTenSubgraphsThatKnowAnEntityByKeysOfItsNeighbours() {
        String below = each(10, i -> "own" + i);
        StringBuilder query = new StringBuilder("{ q0 { ");
        for (int i = 0; i < 45; i++) {
            query.append(below).append(" next").append(i % 10).append(" { ");
        }
        query.append("own3").append(" }".repeat(47));
        assertThat(outcome(subgraphs(10, CostlyOperationTest::link), query.toString()))
                .isEqualTo("planned");
    }

    @Test
    void plansAUnionOfTwoHundredAndRefusesOneUnderEachOfItsMembers() {
        Map<String, String> unions = subgraphs(4, CostlyOperationTest::union);
        String flat = each(200, i -> "... on T" + i + " { f0 f1 f2 f3 }");
        assertThat(outcome(unions, "{ u0 { " + flat + " } }")).isEqualTo("planned");
        String inner = each(60, i -> "... on T" + i + " { f2 f3 }");
        String nested = each(60, i -> "... on T" + i + " { f0 f1 u { " + inner + " } }");
        assertThat(outcome(unions, "{ u0 { " + nested + " } }")).isIn("planned", "refused");
    }

    @Test
    void plansAnInterfaceWithAHundredImplementationsInDifferentSubgraphs() {
        String fields = each(50, i -> "f" + i);
        String query =
                "{ n0 { id " + each(100, i -> "... on I" + i + " { " + fields + " }") + " } }";
        assertThat(outcome(subgraphs(5, CostlyOperationTest::node), query)).isEqualTo("planned");
    }

    @Test
    void looksAtEachGroupOnceToSeeWhichWaitForWhich() {
        for (int depth : new int[] {16, 32, 45}) {
            String levels = each(depth, i -> NEEDS + " next" + i % 4 + " { ");
            String query = "{ q0 { " + levels + NEEDS + " }".repeat(depth + 2);
            Map<String, String> chained = subgraphs(4, CostlyOperationTest::chained);
            assertThat(timed(() -> outcome(chained, query))).isIn("planned", "refused");
        }
    }

    /** Without the bound on its time this one is planned for seconds. */
    @ParameterizedTest
    @ValueSource(ints = {100, 200, 400})
    void endsPlanningSoonAfterItsTimeHasRunOut(int millis) {
        Duration time = Duration.ofMillis(millis);
        Gateway gateway =
                gateway(
                        subgraphs(4, CostlyOperationTest::chained),
                        draft -> {
                            draft.limits = UNBOUNDED;
                            draft.planningSteps = Long.MAX_VALUE;
                            draft.planningTime = time;
                        });
        GraphQLRequest request = GraphQLRequest.of(branching(14));
        long start = System.nanoTime();
        Explanation end = gateway.explain(request);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        Object verdict =
                end instanceof Explanation.NotPlanned(var refused)
                        ? refused.errors().getFirst().extensions().get("code")
                        : "planned";
        assertThat(verdict).isEqualTo("QUERY_PLAN_LIMIT_EXCEEDED");
        assertThat(taken).isBetween(time, time.multipliedBy(20));
    }

    /** Two ways on from each level, to an entity whose fields all have to be fetched first. */
    private static String branching(int depth) {
        return "{ q0 { ...F0 } } "
                + each(
                        depth,
                        i ->
                                "fragment F%1$d on E { %2$s a: next%3$d { ...F%5$d } b: next%4$d { ...F%5$d } }"
                                        .formatted(i, NEEDS, i % 4, (i + 1) % 4, i + 1))
                + " fragment F%d on E { %s }".formatted(depth, NEEDS);
    }

    private static <T> T timed(java.util.function.Supplier<T> work) {
        long start = System.nanoTime();
        T done = work.get();
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
        return done;
    }

    private static final String NEEDS = "need0 need1 need2 need3";

    private static String chained(int number) {
        return ("type Query { q%1$d: E } type E @key(fields: \"k%1$d\") @key(fields: \"k%2$d\")"
                        + " { k%1$d: ID! @shareable k%2$d: ID! @shareable base%1$d: Int base%2$d: Int"
                        + " @external base%3$d: Int @external next%1$d: E"
                        + " @requires(fields: \"base%2$d base%3$d\") need%1$d: Int"
                        + " @requires(fields: \"base%2$d base%3$d\") }")
                .formatted(number, (number + 1) % 4, (number + 2) % 4);
    }

    @Test
    void measuresFragmentsWithoutWritingThemOut() {
        Map<String, String> equal = subgraphs(2, CostlyOperationTest::thing);
        assertThat(outcome(equal, "{ thing { ...F0 } } " + fragments("next { ...F%d }")))
                .isEqualTo("planned");
        assertThat(outcome(equal, "{ thing { ...F0 } } " + fragments("...F%1$d ...F%1$d")))
                .isEqualTo("refused");
    }

    private static String fragments(String body) {
        return each(30, i -> "fragment F" + i + " on Thing { " + body.formatted(i + 1) + " }")
                + " fragment F30 on Thing { f0 }";
    }

    private static String deep(int depth) {
        return "{ thing { "
                + each(depth, _ -> each(7, i -> "own" + i) + " next { ")
                + "f0"
                + " }".repeat(depth + 2);
    }

    private static String thing(int number) {
        return "type Query { thing: Thing @shareable } type Thing @key(fields: \"id\") { id: ID! next: Thing @shareable own%d: Int %s }"
                .formatted(number, each(LEAVES, i -> "f" + i + ": Int @shareable"));
    }

    private static String link(int number) {
        return "type Query { q%1$d: E } type E @key(fields: \"k%1$d\") @key(fields: \"k%2$d\") { k%1$d: ID! @shareable k%2$d: ID! @shareable next%1$d: E own%1$d: Int }"
                .formatted(number, (number + 1) % 10);
    }

    private static String union(int number) {
        return "type Query { u%d: [U] } union U = ".formatted(number)
                + IntStream.range(0, 200).mapToObj(i -> "T" + i).collect(Collectors.joining(" | "))
                + " "
                + each(
                        200,
                        i ->
                                "type T%d @key(fields: \"id\") { id: ID! f%d: Int u: U @shareable }"
                                        .formatted(i, number));
    }

    private static String node(int number) {
        return "type Query { n%d: [Node] } interface Node { id: ID! } ".formatted(number)
                + each(
                        100,
                        i ->
                                "type I%d implements Node @key(fields: \"id\") { id: ID! %s }"
                                        .formatted(
                                                i,
                                                each(
                                                        50,
                                                        f ->
                                                                (f + i) % 5 == number
                                                                        ? "f" + f + ": Int"
                                                                        : "")));
    }

    private static String each(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(" "));
    }

    private static Map<String, String> subgraphs(int count, IntFunction<String> sdl) {
        Map<String, String> sdls = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            sdls.put("s" + i, sdl.apply(i));
        }
        return sdls;
    }

    private static long steps(Map<String, String> sdls, String query) {
        if (!(SupergraphLoader.load(JoinWriter.write(sdls))
                instanceof LoadOutcome.Loaded(var supergraph))) {
            throw new AssertionError("not loaded");
        }
        Budget budget = Budget.of(Long.MAX_VALUE, Duration.ofMinutes(5));
        ReservedNames reserved = ReservedNames.of(supergraph);
        var schema = supergraph.api().schema();
        if (new OperationParser(1_000_000, 1_000_000, 100).parse(query, budget)
                        instanceof Passed(var document)
                && new OperationValidator(schema, true).validate(document, null, budget)
                        instanceof Passed(var operation)) {
            var graph = QueryGraphBuilder.build(supergraph, OverrideLabels.NONE);
            var normalized =
                    new Normalizer(schema, reserved).normalize(operation, Map.of(), budget);
            assertThat(new Planner(supergraph, graph, reserved).plan(normalized, budget))
                    .isInstanceOf(Passed.class);
            return budget.spent();
        }
        throw new AssertionError("not valid: " + query);
    }

    private static Gateway gateway(
            Map<String, String> sdls, Consumer<GatewaySettings.Draft> change) {
        Gateway gateway =
                new Gateway(
                        _ ->
                                CompletableFuture.completedFuture(
                                        new SubgraphResponse.Unreachable("is not there")),
                        GatewaySettings.DEFAULT
                                .withLimits(OperationLimits.FOR_KNOWN_CLIENTS)
                                .with(change));
        assertThat(gateway.swap(JoinWriter.write(sdls))).isInstanceOf(SwapOutcome.Swapped.class);
        return gateway;
    }

    private static String outcome(Map<String, String> sdls, String query) {
        Gateway gateway = gateway(sdls, draft -> draft.planningTime = Duration.ofMinutes(1));
        return switch (gateway.explain(GraphQLRequest.of(query))) {
            case Explanation.Planned _ -> "planned";
            case Explanation.NotPlanned(var refused) -> {
                assertThat(refused.errors().getFirst().extensions().get("code"))
                        .isIn("QUERY_PLAN_LIMIT_EXCEEDED", "MAX_FIELDS_EXCEEDED");
                yield "refused";
            }
        };
    }
}
