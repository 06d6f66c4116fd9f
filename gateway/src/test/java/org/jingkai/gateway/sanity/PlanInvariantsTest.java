package org.jingkai.gateway.sanity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.operation.Budget;
import org.jingkai.gateway.operation.Checked.Passed;
import org.jingkai.gateway.operation.NormalizedOperation;
import org.jingkai.gateway.operation.Normalizer;
import org.jingkai.gateway.operation.OperationParser;
import org.jingkai.gateway.operation.OperationValidator;
import org.jingkai.gateway.operation.ReservedNames;
import org.jingkai.gateway.plan.FetchSelection;
import org.jingkai.gateway.plan.FetchSelection.FetchField;
import org.jingkai.gateway.plan.FetchSelection.FetchFragment;
import org.jingkai.gateway.plan.OperationText;
import org.jingkai.gateway.plan.Path;
import org.jingkai.gateway.plan.PlanNode;
import org.jingkai.gateway.plan.PlanNode.EntityPart;
import org.jingkai.gateway.plan.PlanNode.Fetch;
import org.jingkai.gateway.plan.QueryPlan;
import org.jingkai.gateway.plan.Representation;
import org.jingkai.gateway.plan.Representation.RepresentationField;
import org.jingkai.gateway.plan.Representation.RepresentationSelection;
import org.jingkai.gateway.planning.Planner;
import org.jingkai.gateway.querygraph.OverrideLabels;
import org.jingkai.gateway.querygraph.QueryGraph;
import org.jingkai.gateway.querygraph.QueryGraphBuilder;
import org.jingkai.gateway.supergraph.LoadOutcome;
import org.jingkai.gateway.supergraph.Supergraph;
import org.jingkai.gateway.supergraph.SupergraphLoader;
import org.junit.jupiter.api.Test;

class PlanInvariantsTest {

    private static final String SUPERGRAPH =
            """
            schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) { query: Query mutation: Mutation }
            enum join__Graph { A @join__graph(name: "a", url: "http://a") B @join__graph(name: "b", url: "http://b") }
            type Query @join__type(graph: A) @join__type(graph: B) { thing(at: Int): Thing @join__field(graph: A) any: Any @join__field(graph: A) other: Int @join__field(graph: B) }
            type Mutation @join__type(graph: A) @join__type(graph: B) { first: Int @join__field(graph: A) second: Int @join__field(graph: B) }
            type Thing @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") { id: ID! both: Int name: String! @join__field(graph: A) size: Int @join__field(graph: B) }
            type Note @join__type(graph: A) { name: String id: Int }
            union Any @join__type(graph: A) @join__unionMember(graph: A, member: "Thing") @join__unionMember(graph: A, member: "Note") = Thing | Note
            """;

    private static final Supergraph LOADED = loaded();
    private static final QueryGraph GRAPH = QueryGraphBuilder.build(LOADED, OverrideLabels.NONE);

    private static final FetchSelection TYPENAME =
            new FetchField("__typename", "__typename", "", List.of());
    private static final Fetch THING =
            root("a", field("thing", TYPENAME, field("id"), field("name")));
    private static final Fetch SIZE = entities("b", "id", field("size"));

    @Test
    void findsNothingInWhatThePlannerMakes() {
        for (String query :
                List.of(
                        "{ thing { name size both } other }",
                        "query($at: Int) { thing(at: $at) { size } }",
                        "{ any { __typename ... on Thing { name size } ... on Note { title: name } } }",
                        "mutation { first second again: first }")) {
            NormalizedOperation operation = operation(query);
            Planner planner = new Planner(LOADED, GRAPH, ReservedNames.of(LOADED));
            assertThat(planner.plan(operation, budget()))
                    .isInstanceOfSatisfying(
                            Passed.class,
                            passed ->
                                    assertThat(check(query, (QueryPlan) passed.value())).isEmpty());
        }
    }

    @Test
    void findsALeafThatNoFetchBrings() {
        assertThat(check("{ thing { name size } }", THING))
                .containsExactly("ClientFieldsAreFetchedOnce: Thing.size is not fetched");
    }

    @Test
    void findsALeafThatTwoFetchesBring() {
        Fetch twice = entities("b", "id", field("size"), field("both"));
        Fetch thing = root("a", field("thing", TYPENAME, field("id"), field("both")));
        assertThat(check("{ thing { both size } }", thing, twice))
                .containsExactly("ClientFieldsAreFetchedOnce: Thing.both is fetched by {0, 1}");
    }

    @Test
    void findsAKeyThatIsFetchedTooLateOrNever() {
        Fetch nameless = root("a", field("thing", TYPENAME, field("name")));
        assertThat(check("{ thing { name size } }", nameless, SIZE))
                .containsExactly(
                        "InputsAreFetchedBefore: fetch 1 of b is told Thing.id, which no fetch before it brings");
        assertThat(
                        check(
                                "{ thing { name size } }",
                                new QueryPlan(new PlanNode.Parallel(List.of(THING, SIZE)))))
                .contains(
                        "InputsAreFetchedBefore: fetch 1 of b begins at 'thing', where no fetch before it leads");
    }

    @Test
    void findsAFetchThatNobodyNeeds() {
        assertThat(check("{ thing { name } }", THING, SIZE))
                .singleElement()
                .asString()
                .startsWith("FetchesAreNeeded: nobody needs fetch 1 of b");
    }

    @Test
    void findsAFieldThatTheSubgraphDoesNotHave() {
        Fetch wrong = root("b", field("thing", field("name")));
        assertThat(check("{ thing { name } }", wrong))
                .containsExactly("SubgraphsKnowWhatIsAsked: there is no Query@B.thing");
        Fetch unknown = new Fetch("c", "{x}", null, List.of(), wrong.target(), Map.of());
        assertThat(check("{ thing { name } }", unknown)).isNotEmpty();
    }

    @Test
    void findsAnEmptySelection() {
        assertThat(check("{ thing { name } }", root("a", field("thing"))))
                .containsExactly(
                        "SelectionsAreNotEmpty: fetch 0 of a, below thing asks for nothing");
    }

    @Test
    void findsVariablesThatAreNotDeclaredOrNotUsed() {
        FetchField thing = new FetchField("thing", "thing", "at: $at", List.of(field("name")));
        String body = OperationText.of(List.of(thing));
        PlanNode.Target target = new PlanNode.Root(Path.ROOT, List.of(thing));
        String client = "query($at: Int) { thing(at: $at) { name } }";
        String declared = "query($at: Int)" + body;
        assertThat(check(client, new Fetch("a", declared, null, List.of("at"), target, Map.of())))
                .isEmpty();
        assertThat(check(client, new Fetch("a", declared, null, List.of(), target, Map.of())))
                .singleElement()
                .asString()
                .startsWith("VariablesAreDeclaredAndUsed: declares [at] and is sent []");
        assertThat(check(client, new Fetch("a", body, null, List.of(), target, Map.of())))
                .singleElement()
                .asString()
                .startsWith("VariablesAreDeclaredAndUsed: declares [] and uses [at]");
    }

    @Test
    void findsAResponseNameWithTwoShapes() {
        Fetch any =
                root(
                        "a",
                        field(
                                "any",
                                TYPENAME,
                                new FetchFragment("Thing", List.of(field("name"))),
                                new FetchFragment("Note", List.of(field("name")))));
        String client = "{ any { ... on Thing { name } ... on Note { other: name } } }";
        assertThat(check(client, any))
                .containsExactly("ResponseNamesAgree: name stands for several things");
    }

    @Test
    void findsMutationsOutOfOrderOrSideBySide() {
        Fetch first = root("a", field("first"));
        Fetch second = root("b", field("second"));
        String client = "mutation { first second }";
        assertThat(check(client, first, second)).isEmpty();
        assertThat(check(client, second, first))
                .containsExactly(
                        "MutationsKeepTheirOrder: [first, second] are asked and [second, first] sent");
        assertThat(check(client, new QueryPlan(new PlanNode.Parallel(List.of(first, second)))))
                .containsExactly("MutationsKeepTheirOrder: fetch 1 of b does not wait its turn");
    }

    private static List<String> check(String query, Fetch... fetches) {
        return check(query, new QueryPlan(new PlanNode.Sequence(List.of(fetches))));
    }

    private static List<String> check(String query, QueryPlan plan) {
        return new PlanInvariants(LOADED, GRAPH)
                .check(operation(query), plan).stream().map(Violation::toString).toList();
    }

    private static Fetch root(String subgraph, FetchSelection... selections) {
        List<FetchSelection> asked = List.of(selections);
        String text = OperationText.of(asked);
        return new Fetch(
                subgraph, text, null, List.of(), new PlanNode.Root(Path.ROOT, asked), Map.of());
    }

    private static Fetch entities(String subgraph, String key, FetchSelection... selections) {
        List<RepresentationSelection> keys =
                List.of(new RepresentationField(key, key, false, List.of()));
        Representation thing =
                new Representation("Thing", "Thing", false, keys, List.of(), List.of());
        List<FetchSelection> asked = List.of(new FetchFragment("Thing", List.of(selections)));
        EntityPart part =
                new EntityPart(
                        Path.ROOT.then(new Path.Member("thing")),
                        "_entities",
                        "r",
                        List.of(thing),
                        asked,
                        List.of());
        return new Fetch(
                subgraph,
                "query($r: [_Any!]!){_entities(representations: $r)"
                        + OperationText.of(asked)
                        + "}",
                null,
                List.of(),
                new PlanNode.Entities(List.of(part)),
                Map.of());
    }

    private static FetchField field(String name, FetchSelection... selections) {
        return new FetchField(name, name, "", List.of(selections));
    }

    private static Budget budget() {
        return Budget.of(100_000, Duration.ofMinutes(1));
    }

    private static NormalizedOperation operation(String query) {
        var schema = LOADED.api().schema();
        if (new OperationParser(10_000, 10_000, 100).parse(query, budget())
                        instanceof Passed(var document)
                && new OperationValidator(schema, true).validate(document, null, budget())
                        instanceof Passed(var operation)) {
            return new Normalizer(schema, ReservedNames.of(LOADED))
                    .normalize(operation, Map.of(), budget());
        }
        throw new AssertionError(query);
    }

    private static Supergraph loaded() {
        if (SupergraphLoader.load(SUPERGRAPH)
                instanceof LoadOutcome.Loaded(Supergraph supergraph)) {
            return supergraph;
        }
        throw new AssertionError();
    }
}
