package org.jingkai.gateway.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.pipeline.GatewaySettings;
import org.jingkai.gateway.pipeline.OverrideChoice;
import org.jingkai.gateway.pipeline.RequestContext;
import org.jingkai.gateway.pipeline.SwapOutcome;
import org.junit.jupiter.api.Test;

/** Which subgraph is called while a field moves from {@code old} to {@code fresh}. */
class ProgressiveOverrideTest {

    private static final Map<String, String> SDLS =
            Map.of(
                    "fresh",
                    """
                    type Thing @key(fields: "id") {
                      id: ID!
                      name: String @override(from: "old", label: "percent(30)")
                      size: String @override(from: "old", label: "percent(60)")
                      note: String @override(from: "old", label: "team/notes")
                    }
                    """,
                    "old",
                    """
                    type Query { thing: Thing }
                    type Thing @key(fields: "id") { id: ID! name: String size: String note: String }
                    """);

    private static final Map<String, Map<String, ?>> DATA =
            Map.of(
                    "fresh", Map.of("Thing", List.of(thing("fresh"))),
                    "old", Map.of("Query", Map.of("thing", thing("old"))));

    private static final String SUPERGRAPH =
            """
            schema @link(url: "https://specs.apollo.dev/join/v0.4") { query: Query }
            enum join__Graph { FRESH @join__graph(name: "fresh") OLD @join__graph(name: "old") }
            type Query @join__type(graph: FRESH) @join__type(graph: OLD) { thing: Thing @join__field(graph: OLD) }
            type Thing @join__type(graph: FRESH, key: "id") @join__type(graph: OLD, key: "id") {
              id: ID!
              name: String @join__field(graph: FRESH, override: "old", overrideLabel: "percent(30)") @join__field(graph: OLD, overrideLabel: "percent(30)")
              size: String @join__field(graph: FRESH, override: "old", overrideLabel: "percent(60)") @join__field(graph: OLD, overrideLabel: "percent(60)")
              note: String @join__field(graph: FRESH, override: "old", overrideLabel: "team/notes") @join__field(graph: OLD, overrideLabel: "team/notes")
            }
            """;

    @Test
    void aPercentageHoldsForTheRequestsThatDrawLess() {
        assertThat(answer(Set.of(), 29.9)).isEqualTo(thing("fresh", "fresh", "old"));
        assertThat(answer(Set.of(), 30)).isEqualTo(thing("old", "fresh", "old"));
        assertThat(answer(Set.of(), 60)).isEqualTo(thing("old", "old", "old"));
    }

    @Test
    void aLabelHoldsIfItIsSwitchedOn() {
        assertThat(answer(Set.of("team/notes"), 99)).isEqualTo(thing("old", "old", "fresh"));
        assertThat(answer(Set.of("team/other"), 99)).isEqualTo(thing("old", "old", "old"));
    }

    @Test
    void eachRequestDrawsAnewAndPlansAreKeptApart() {
        AtomicInteger drawn = new AtomicInteger();
        Gateway gateway =
                gateway(new OverrideChoice(Set.of(), () -> drawn.getAndIncrement() % 2 * 99.0));
        String moved = thing("fresh", "fresh", "old");
        String unmoved = thing("old", "old", "old");
        for (int i = 0; i < 5; i++) {
            assertThat(answer(gateway)).isEqualTo(moved);
            assertThat(answer(gateway)).isEqualTo(unmoved);
        }
    }

    private static String answer(Set<String> switchedOn, double drawn) {
        return answer(gateway(new OverrideChoice(switchedOn, () -> drawn)));
    }

    private static String answer(Gateway gateway) {
        GraphQLRequest request = new GraphQLRequest("{ thing { name size note } }", null, Map.of());
        return new String(
                gateway.execute(request, RequestContext.EMPTY)
                        .toCompletableFuture()
                        .join()
                        .toJson(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Gateway gateway(OverrideChoice overrides) {
        Map<String, InMemorySubgraph> subgraphs = new LinkedHashMap<>();
        SDLS.forEach((name, sdl) ->
                subgraphs.put(name, new InMemorySubgraph(sdl, DATA.getOrDefault(name, Map.of()))));
        Gateway gateway =
                new Gateway(
                        new InMemorySubgraphs(subgraphs, Map.of()),
                        GatewaySettings.DEFAULT.with(settings -> settings.overrides = overrides));
        assertThat(gateway.swap(SUPERGRAPH)).isInstanceOf(SwapOutcome.Swapped.class);
        return gateway;
    }

    private static Map<String, String> thing(String subgraph) {
        return Map.of("id", "1", "name", subgraph, "size", subgraph, "note", subgraph);
    }

    private static String thing(String name, String size, String note) {
        return "{\"data\":{\"thing\":{\"name\":\"%s\",\"size\":\"%s\",\"note\":\"%s\"}}}"
                .formatted(name, size, note);
    }
}
