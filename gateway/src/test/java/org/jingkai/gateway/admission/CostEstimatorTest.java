package org.jingkai.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.operation.Budget;
import org.jingkai.gateway.operation.Checked.Passed;
import org.jingkai.gateway.operation.Normalizer;
import org.jingkai.gateway.operation.OperationParser;
import org.jingkai.gateway.operation.OperationValidator;
import org.jingkai.gateway.operation.ReservedNames;
import org.jingkai.gateway.supergraph.LoadOutcome;
import org.jingkai.gateway.supergraph.Supergraph;
import org.jingkai.gateway.supergraph.SupergraphLoader;
import org.junit.jupiter.api.Test;

/** What operations are expected to cost. */
class CostEstimatorTest {

    private static final String SUPERGRAPH =
            """
            schema
              @link(url: "https://specs.apollo.dev/link/v1.0")
              @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
              @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost", { name: "@listSize", as: "@size" }]) { query: Query }
            directive @cost(weight: Int!) on FIELD_DEFINITION | OBJECT | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | SCALAR
            directive @size(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
            enum join__Graph { A @join__graph(name: "a", url: "http://a") }
            type Query @join__type(graph: A) {
              zones(first: Int = 20, last: Int, near: String @cost(weight: 7)): Zones @size(slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"])
              dear: Zone @cost(weight: 30)
              kinds: [String] @size(assumedSize: 6)
              some: [Zone]
              any: Thing
              found(by: Filter, all: [Filter!], key: Key, keys: [Key!] @cost(weight: 3)): Int
            }
            input Filter @join__type(graph: A) { text: String @cost(weight: 4), code: Int, not: Filter, keys: [Key!] }
            scalar Key @join__type(graph: A) @cost(weight: 6)
            union Thing @join__type(graph: A) @join__unionMember(graph: A, member: "Zone") @join__unionMember(graph: A, member: "Heavy") = Zone | Heavy
            type Zones @join__type(graph: A) { count: Int nodes: [Zone] edges: [Edge] }
            type Edge @join__type(graph: A) { node: Zone }
            type Zone @join__type(graph: A) { code: Int rank: Int @cost(weight: 2) heavy: Heavy below(n: Int): [Zone] @size(slicingArguments: ["n"], assumedSize: 4) }
            type Heavy @join__type(graph: A) @cost(weight: 5) { name: String }
            """;

    private final Supergraph supergraph = load();

    @Test
    void countsObjectsAndNoLeaves() {
        assertThat(cost("{ dear { code } }")).isEqualTo(30);
        assertThat(cost("{ dear { heavy { name } } }")).isEqualTo(35);
        assertThat(cost("{ kinds }")).isZero();
    }

    @Test
    void multipliesByTheSizeThatAnArgumentSays() {
        assertThat(cost("{ zones(first: 5) { count } }")).isEqualTo(1);
        assertThat(cost("{ zones(first: 5) { nodes { code } } }")).isEqualTo(1 + 5);
        assertThat(cost("{ zones(first: 5, last: 9) { nodes { code } } }")).isEqualTo(1 + 9);
        assertThat(cost("{ zones { nodes { code } } }")).isEqualTo(1 + 20);
        assertThat(cost("{ zones(first: 3) { edges { node { rank } } } }"))
                .isEqualTo(1 + 3 * (1 + 1 + 2));
        assertThat(cost("{ zones(first: 3, near: \"x\") { count } }")).isEqualTo(1 + 7);
    }

    @Test
    void takesTheAssumedSizeWhereNothingElseIsSaid() {
        assertThat(cost("{ dear { below { code } } }")).isEqualTo(30 + 4);
        assertThat(cost("{ some { code } }")).isEqualTo(10);
    }

    @Test
    void readsSizesFromVariables() {
        String query =
                "query($n: Int = 3) { zones(first: $n) { nodes { below(n: $n) { code } } } }";
        assertThat(cost(query, Map.of("n", 4))).isEqualTo(1 + 4 * (1 + 4));
        assertThat(cost(query, Map.of())).isEqualTo(1 + 3 * (1 + 3));
        assertThat(cost(query, Map.of("n", -5))).isEqualTo(1);
        assertThat(cost("query($n: Int) { zones(first: $n) { nodes { code } } }", Map.of()))
                .isEqualTo(1 + 20);
    }

    @Test
    void countsTheDearestOfTheTypesThatAnObjectMayHave() {
        assertThat(cost("{ any { ... on Zone { heavy { name } } ... on Heavy { name } } }"))
                .isEqualTo(1 + 5);
    }

    @Test
    void countsTheWeightsOfWhatArgumentsHold() {
        assertThat(cost("{ found }")).isZero();
        assertThat(cost("{ found(by: { code: 1 }) }")).isEqualTo(1);
        assertThat(cost("{ found(by: { text: \"x\" }) }")).isEqualTo(1 + 4);
        assertThat(cost("{ found(by: { not: { text: \"x\" } }) }")).isEqualTo(1 + 1 + 4);
        assertThat(cost("{ found(by: { keys: [\"x\", \"y\"] }) }")).isEqualTo(1 + 2 * 6);
        assertThat(cost("{ found(all: [{ code: 1 }, { text: \"x\" }]) }")).isEqualTo(1 + 1 + 4);
        assertThat(cost("{ found(all: { text: \"x\" }) }")).isEqualTo(1 + 4);
        assertThat(cost("{ found(key: \"x\") }")).isEqualTo(6);
        assertThat(cost("{ found(keys: [\"x\", \"y\"]) }")).isEqualTo(2 * 3);
    }

    @Test
    void countsTheWeightsOfWhatVariablesHold() {
        String query =
                "query($f: Filter, $t: String, $k: [Key!]) {"
                        + " found(by: { not: $f, text: $t }, keys: $k) }";
        assertThat(cost(query, Map.of("f", Map.of("text", "x")))).isEqualTo(1 + 1 + 4);
        assertThat(cost(query, Map.of("f", Map.of("not", Map.of("code", 1)), "t", "x")))
                .isEqualTo(1 + 4 + 2);
        assertThat(cost(query, Map.of("k", List.of("x", "y", "z")))).isEqualTo(1 + 3 * 3);
        String list = "query($f: [Filter!]) { found(all: $f) }";
        assertThat(cost(list, Map.of("f", List.of(Map.of("code", 1), Map.of("text", "x")))))
                .isEqualTo(1 + 1 + 4);
        assertThat(cost(list, Map.of("f", Map.of("text", "x")))).isEqualTo(1 + 4);
        assertThat(cost(list, Map.of())).isZero();
        String usual = "query($f: Filter = { text: \"x\" }) { found(by: $f) }";
        assertThat(cost(usual, Map.of())).isEqualTo(1 + 4);
        assertThat(cost(usual, Map.of("f", Map.of("code", 1)))).isEqualTo(1);
    }

    @Test
    void staysFinite() {
        StringBuilder query = new StringBuilder("{ dear { ");
        query.append("below(n: 2000000000) { ".repeat(20)).append("code").append(" }".repeat(22));
        assertThat(cost(query.toString())).isEqualTo(CostNode.MOST);
    }

    private long cost(String query) {
        return cost(query, Map.of());
    }

    private long cost(String query, Map<String, Object> variables) {
        Budget budget = Budget.of(1_000_000, Duration.ofMinutes(1));
        var schema = supergraph.api().schema();
        var document = new OperationParser(10_000, 100_000, 100).parse(query, budget);
        if (document instanceof Passed(var parsed)
                && new OperationValidator(schema, true).validate(parsed, null, budget)
                        instanceof Passed(var valid)) {
            var operation =
                    new Normalizer(schema, ReservedNames.of(supergraph))
                            .normalize(valid, Map.of(), budget);
            return new CostEstimator(schema, supergraph.costs(), 10)
                    .estimate(operation)
                    .of(variables);
        }
        throw new AssertionError("not valid: " + query);
    }

    private static Supergraph load() {
        if (SupergraphLoader.load(SUPERGRAPH) instanceof LoadOutcome.Loaded(var supergraph)) {
            return supergraph;
        }
        throw new AssertionError("the supergraph does not load");
    }
}
