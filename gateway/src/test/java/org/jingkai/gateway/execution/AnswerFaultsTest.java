package org.jingkai.gateway.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jingkai.gateway.composition.Composition;
import org.jingkai.gateway.composition.CompositionResult.Composed;
import org.jingkai.gateway.composition.SubgraphSdl;
import org.jingkai.gateway.execution.SubgraphResponse.Answered;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.pipeline.GatewaySettings;
import org.jingkai.gateway.pipeline.RequestContext;
import org.jingkai.gateway.pipeline.SwapOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients are told when an answer of a subgraph is not what it was asked for. */
class AnswerFaultsTest {

    private static final String ZONES =
            """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
            scalar BigDecimal
            type Query { zone: Zone zones: [Zone!]! any: Any }
            type Zone @key(fields: "code") { code: ID! name: String area: BigDecimal part: Part }
            type Part { size: Int }
            union Any = Zone | Part
            """;
    private static final String TRADE =
            """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
            type Query { total: Int }
            type Zone @key(fields: "code") { code: ID! trade: Int growth: Int }
            """;
    private static final String JOINED = "{ zone { code trade growth } }";
    private static final String G1 =
            "{\"data\":{\"zone\":{\"__typename\":\"Zone\",\"code\":\"G1\"}}}";

    @Test
    void saysWhichFieldOfARootFetchIsMissing() {
        assertThat(answer("{ zone { code name } }", Map.of("zones", zone("\"code\":\"G1\""))))
                .contains("\"name\":null", "SUBGRAPH_UNAVAILABLE", "left out the field name");
        assertThat(answer("{ zone { code } total }", Map.of("zones", "{\"data\":{}}")))
                .contains("left out the field zone");
    }

    @Test
    void looksBelowListsAndObjects() {
        String half =
                "{\"data\":{\"zones\":[{\"code\":\"G1\",\"part\":{\"size\":1}},"
                        + "{\"code\":\"G2\",\"part\":{}}]}}";

        assertThat(answer("{ zones { code part { size } } }", Map.of("zones", half)))
                .contains("left out the field size", "\"size\":1");
    }

    @Test
    void looksAtWhatIsAskedOfATypeInObjectsOfThatType() {
        String query = "{ any { ... on Zone { name } ... on Part { size } } }";
        String part = "{\"data\":{\"any\":{\"__typename\":\"Part\",\"size\":3}}}";
        String zone = "{\"data\":{\"any\":{\"__typename\":\"Zone\",\"size\":3}}}";

        assertThat(answer(query, Map.of("zones", part))).doesNotContain("errors");
        assertThat(answer(query, Map.of("zones", zone))).contains("left out the field name");
    }

    @Test
    void saysWhichFieldOfAnEntityIsMissing() {
        String whole =
                "{\"data\":{\"_entities\":[{\"__typename\":\"Zone\",\"trade\":7,\"growth\":null}]}}";
        String half = "{\"data\":{\"_entities\":[{\"__typename\":\"Zone\",\"trade\":7}]}}";

        assertThat(answer(JOINED, Map.of("zones", G1, "trade", whole))).doesNotContain("errors");
        assertThat(answer(JOINED, Map.of("zones", G1, "trade", half)))
                .contains("\"trade\":7", "left out the field growth");
    }

    @Test
    void anEntityThatIsNullLacksNothing() {
        assertThat(
                        answer(
                                JOINED,
                                Map.of("zones", G1, "trade", "{\"data\":{\"_entities\":[null]}}")))
                .contains("\"trade\":null")
                .doesNotContain("errors");
    }

    @Test
    void whatErrorsExplainIsNotToldTwice() {
        String failed =
                "{\"data\":{\"zone\":{\"code\":\"G1\"}},\"errors\":[{\"message\":\"no\",\"path\":"
                        + "[\"zone\",\"name\"],\"extensions\":{\"code\":\"NO\"}}]}";

        assertThat(answer("{ zone { code name } }", Map.of("zones", failed)))
                .contains("\"NO\"")
                .doesNotContain("left out");
    }

    @Test
    void refusesAnAnswerThatSaysAMemberTwice() {
        String twice = "{\"data\":{\"zone\":{\"code\":\"G1\"}},\"data\":{\"zone\":null}}";
        String within = zone("\"code\":\"G1\",\"code\":\"G2\"");

        for (String body : List.of(twice, within)) {
            assertThat(answer("{ zone { code } }", Map.of("zones", body)))
                    .contains("\"zone\":null", "no GraphQL response");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"NaN\"", "\"Infinity\"", "\"\"", "\"12 km\"", "\"0x1\""})
    void refusesANumberThatIsNone(String value) {
        assertThat(answer("{ zone { area } }", Map.of("zones", zone("\"area\":" + value))))
                .contains("\"area\":null", "errors", "BigDecimal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.30", "\"12.30\"", "-1E+7", "\"1e3\"", "null"})
    void passesANumberAsItIsPrinted(String value) {
        assertThat(answer("{ zone { area } }", Map.of("zones", zone("\"area\":" + value))))
                .contains("\"area\":" + value)
                .doesNotContain("errors");
    }

    private static String zone(String members) {
        return "{\"data\":{\"zone\":{" + members + "}}}";
    }

    private static String answer(String query, Map<String, String> bodies) {
        SubgraphClient client =
                request -> {
                    String body =
                            bodies.getOrDefault(request.subgraph(), "{\"data\":{\"total\":1}}");
                    return CompletableFuture.completedFuture(
                            new Answered(200, body.getBytes(StandardCharsets.UTF_8)));
                };
        Gateway gateway = new Gateway(client, GatewaySettings.DEFAULT);
        assertThat(gateway.swap(supergraph())).isInstanceOf(SwapOutcome.Swapped.class);
        var response =
                gateway.execute(GraphQLRequest.of(query), RequestContext.EMPTY)
                        .toCompletableFuture()
                        .join();
        return new String(response.toJson(), StandardCharsets.UTF_8);
    }

    private static String supergraph() {
        var composed =
                Composition.compose(
                        List.of(
                                new SubgraphSdl("zones", "http://zones", ZONES),
                                new SubgraphSdl("trade", "http://trade", TRADE)));
        if (composed instanceof Composed(String sdl, var _)) {
            return sdl;
        }
        throw new AssertionError(composed);
    }
}
