package org.jingkai.gateway.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jingkai.gateway.admission.Limit;
import org.jingkai.gateway.admission.OperationLimits;
import org.jingkai.gateway.execution.RequestLife;
import org.jingkai.gateway.execution.SubgraphRequest;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.response.GraphQLResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GatewayTest {

    private static final String SUPERGRAPH =
            """
            schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) { query: Query mutation: Mutation }
            enum join__Graph { ZONES @join__graph(name: "zones", url: "http://zones") }
            type Query @join__type(graph: ZONES) {
              "One zone."
              zone(code: ID!, first: Int = 20, when: Period): Zone
              secret: Int @inaccessible
              old: Int @deprecated(reason: "Use zone.")
            }
            type Mutation @join__type(graph: ZONES) { rename: Int }
            type Zone @join__type(graph: ZONES, key: "code") { code: ID! parent: Zone area: BigDecimal }
            scalar BigDecimal @join__type(graph: ZONES)
            enum Period @join__type(graph: ZONES) { MONTH @join__enumValue(graph: ZONES) YEAR @join__enumValue(graph: ZONES) }
            """;

    private final List<SubgraphRequest> sent = new ArrayList<>();

    private final Gateway gateway = gateway(GatewaySettings.DEFAULT);

    private Gateway gateway(GatewaySettings settings) {
        Gateway made =
                new Gateway(
                        request -> {
                            sent.add(request);
                            return CompletableFuture.completedFuture(
                                    new SubgraphResponse.Answered(
                                            200,
                                            "{\"data\":{\"zone\":{\"code\":\"1\",\"area\":2.90}}}"
                                                    .getBytes(StandardCharsets.UTF_8)));
                        },
                        settings);
        assertThat(made.swap(SUPERGRAPH)).isInstanceOf(SwapOutcome.Swapped.class);
        return made;
    }

    @Test
    void refusesEverythingBeforeTheFirstSupergraph() {
        Gateway empty = new Gateway(_ -> new CompletableFuture<>(), GatewaySettings.DEFAULT);
        assertThat(
                        codes(
                                empty.execute(GraphQLRequest.of("{ x }"), RequestContext.EMPTY)
                                        .toCompletableFuture()
                                        .join()))
                .containsExactly("NOT_READY");
        assertThat(empty.supergraphSdl()).isEmpty();
    }

    @Test
    void keepsTheOldSupergraphWhenTheNewOneDoesNotLoad() {
        for (String text :
                List.of(
                        "type Query {",
                        "type Query { x: Int }",
                        "",
                        "enum join__Graph { A }",
                        "enum join__Graph { A } type Query @join__type(graph: A, key: \"{{\") { x: Int }")) {
            assertThat(gateway.swap(text)).as(text).isInstanceOf(SwapOutcome.Rejected.class);
        }
        assertThat(gateway.supergraphSdl()).contains(SUPERGRAPH);
        assertThat(text("{ zone(code: 1) { code } }"))
                .isEqualTo("{\"data\":{\"zone\":{\"code\":\"1\"}}}");
    }

    @Test
    void showsClientsNeitherMachineryNorInaccessibleElements() {
        String sdl = gateway.apiSdl().orElseThrow();
        assertThat(sdl)
                .contains("One zone.", "@deprecated", "first: Int = 20")
                .doesNotContain("join__", "secret");
        assertThat(codes(ask("{ secret }"))).containsExactly("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void namesCodeAndPlaceOfWhatIsWrongWithADocument() {
        assertThat(codes(ask("{ zone("))).containsExactly("GRAPHQL_PARSE_FAILED");
        assertThat(codes(ask("  "))).containsExactly("GRAPHQL_PARSE_FAILED");
        assertThat(codes(ask("{ zone(code: 1, when: DECADE) { code } }")))
                .containsExactly("BAD_USER_INPUT");
        assertThat(codes(ask("query A { old } query B { old }")))
                .containsExactly("OPERATION_RESOLUTION_FAILURE");
        assertThat(codes(ask("fragment F on Query { old }"))).isNotEmpty();
        assertThat(ask("{ nope }").errors().getFirst().locations()).hasSize(1);
        assertThat(ask("{ nope }")).isInstanceOf(GraphQLResponse.Refused.class);
        assertThat(text("{ nope }")).doesNotContain("\"data\"");
    }

    @Test
    void namesTheVariableThatIsWrong() {
        String query =
                "query Q($code: ID!, $first: Int) { zone(code: $code, first: $first) { code } }";
        assertThat(codes(ask(query, Map.of()))).containsExactly("BAD_USER_INPUT");
        GraphQLResponse response = ask(query, Map.of("code", "1", "first", List.of("x")));
        assertThat(codes(response)).containsExactly("BAD_USER_INPUT");
        assertThat(response.errors().getFirst().message())
                .contains("first")
                .doesNotContain("ArrayList");
        assertThat(ask(query, Map.of("code", Map.of("a", 1))).errors().getFirst().message())
                .contains("code")
                .doesNotContain("LinkedHashMap");
    }

    @Test
    void forwardsVariablesAsTheClientWroteThemAndOnlyWhereUsed() {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("code", "1");
        variables.put("yes", true);
        variables.put("first", null);
        ask(
                "query Q($code: ID!, $yes: Boolean!, $first: Int = 3) { zone(code: $code, first: $first) @include(if: $yes) { code } }",
                variables);
        assertThat(new String(sent.getLast().body(), StandardCharsets.UTF_8))
                .contains("\"variables\":{\"code\":\"1\",\"first\":null}")
                .contains("$first:Int=3")
                .doesNotContain("yes");
    }

    @Test
    void holdsOperationsToTheirLimits() {
        Gateway narrow =
                gateway(
                        GatewaySettings.DEFAULT.withLimits(
                                OperationLimits.DEFAULT
                                        .with(Limit.DEPTH, 3)
                                        .with(Limit.FIELDS, 6)
                                        .with(Limit.ALIASES, 2)
                                        .with(Limit.ROOT_FIELDS, 3)
                                        .with(Limit.TOKENS, 60)
                                        .with(Limit.CHARACTERS, 500)));
        assertThat(codes(ask(narrow, "{ zone(code: 1) { parent { parent { code } } } }")))
                .containsExactly("MAX_DEPTH_EXCEEDED");
        assertThat(codes(ask(narrow, "{ a: old b: old c: old }")))
                .containsExactly("MAX_ALIASES_EXCEEDED");
        assertThat(codes(ask(narrow, "{ old old old old }")))
                .containsExactly("MAX_ROOT_FIELDS_EXCEEDED");
        assertThat(
                        codes(
                                ask(
                                        narrow,
                                        "{ zone(code: 1) { ...F ...F } } fragment F on Zone { code code code }")))
                .containsExactly("MAX_FIELDS_EXCEEDED");
        assertThat(codes(ask(narrow, "{ old ".repeat(1) + "old ".repeat(70) + "}")))
                .containsExactly("OPERATION_TOO_LARGE");
        assertThat(codes(ask(narrow, "{ old }" + " ".repeat(600))))
                .containsExactly("OPERATION_TOO_LARGE");
        assertThat(
                        codes(
                                ask(
                                        "{ zone(code: 1) "
                                                + "{ parent ".repeat(5_000)
                                                + "{ code }"
                                                + " }".repeat(5_001))))
                .isNotEmpty();
    }

    @Test
    void measuresFragmentsWithoutWritingThemOut() {
        StringBuilder bomb = new StringBuilder("{ zone(code: 1) { ...F0 } }");
        for (int i = 0; i < 40; i++) {
            bomb.append(
                    " fragment F%d on Zone { a: parent { ...F%d } b: parent { ...F%d } }"
                            .formatted(i, i + 1, i + 1));
        }
        bomb.append(" fragment F40 on Zone { code }");
        assertThat(codes(ask(bomb.toString()))).contains("MAX_FIELDS_EXCEEDED");
        assertThat(codes(ask("{ zone(code: 1) { ...F } } fragment F on Zone { parent { ...F } }")))
                .isNotEmpty();
    }

    @Test
    void answersIntrospectionWithoutAskingAnySubgraph() {
        assertThat(
                        text(
                                "query($n: String!) { __type(name: $n) { name fields { name } } __schema { queryType { name } } }",
                                Map.of("n", "Zone")))
                .isEqualTo(
                        "{\"data\":{\"__type\":{\"name\":\"Zone\",\"fields\":[{\"name\":\"code\"},{\"name\":\"parent\"},{\"name\":\"area\"}]},"
                                + "\"__schema\":{\"queryType\":{\"name\":\"Query\"}}}}");
        assertThat(sent).isEmpty();
    }

    @Test
    void forwardsTheContextAndAddsItsExtensions() {
        RequestContext context =
                new RequestContext(
                        Map.of("Jingkai-As-Of", "2025-07-15T00:00:00Z"),
                        Map.of("asOf", "2025-07-15T00:00:00Z"));
        GraphQLResponse response =
                gateway.execute(GraphQLRequest.of("{ zone(code: 1) { area } }"), context)
                        .toCompletableFuture()
                        .join();
        assertThat(sent.getLast().headers()).containsEntry("Jingkai-As-Of", "2025-07-15T00:00:00Z");
        assertThat(new String(response.toJson(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"data\":{\"zone\":{\"area\":2.90}},\"extensions\":{\"asOf\":\"2025-07-15T00:00:00Z\"}}");
    }

    @Test
    void treatsAClientThatFailsLikeASubgraphThatDoes() {
        Gateway broken =
                new Gateway(
                        _ -> {
                            throw new IllegalStateException("java.lang.Secret");
                        },
                        GatewaySettings.DEFAULT);
        broken.swap(SUPERGRAPH);
        GraphQLResponse response = ask(broken, "{ zone(code: 1) { code } }");
        assertThat(codes(response)).containsExactly("SUBGRAPH_UNAVAILABLE");
        assertThat(new String(response.toJson(), StandardCharsets.UTF_8)).doesNotContain("Secret");
    }

    @Test
    void runsOnlyQueriesWhereNothingElseMay() {
        RequestContext safe = new RequestContext(Map.of(), Map.of(), true);
        for (String query : List.of("{ old }", "mutation { rename }")) {
            GraphQLResponse response =
                    gateway.execute(GraphQLRequest.of(query), safe).toCompletableFuture().join();
            assertThat(codes(response).contains("QUERY_ONLY")).isEqualTo(query.startsWith("m"));
        }
        assertThat(sent).hasSize(1);
    }

    @Test
    void beginsNoFetchForARequestWhoseLifeIsOver() {
        RequestLife gone = RequestLife.unbounded();
        gone.end();
        for (RequestLife over : List.of(gone, RequestLife.until(Duration.ZERO))) {
            for (String query : List.of("{ old }", "mutation { rename }")) {
                RequestContext context = new RequestContext(Map.of(), Map.of(), false, over);
                GraphQLResponse response =
                        gateway.execute(GraphQLRequest.of(query), context)
                                .toCompletableFuture()
                                .join();
                assertThat(codes(response)).containsExactly("DEADLINE_EXCEEDED");
            }
        }
        assertThat(sent).isEmpty();
    }

    private GraphQLResponse ask(String query) {
        return ask(gateway, query);
    }

    private static GraphQLResponse ask(Gateway gateway, String query) {
        return gateway.execute(GraphQLRequest.of(query), RequestContext.EMPTY)
                .toCompletableFuture()
                .join();
    }

    private GraphQLResponse ask(String query, Map<String, ? extends @Nullable Object> variables) {
        return gateway.execute(new GraphQLRequest(query, null, variables), RequestContext.EMPTY)
                .toCompletableFuture()
                .join();
    }

    private String text(String query) {
        return text(query, Map.of());
    }

    private String text(String query, Map<String, ? extends @Nullable Object> variables) {
        return new String(ask(query, variables).toJson(), StandardCharsets.UTF_8);
    }

    private static List<Object> codes(GraphQLResponse response) {
        return response.errors().stream()
                .<Object>map(error -> String.valueOf(error.extensions().get("code")))
                .toList();
    }
}
