package org.jingkai.gateway.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.json.MalformedJson;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.pipeline.GatewaySettings;
import org.jingkai.gateway.pipeline.RequestContext;
import org.jingkai.gateway.pipeline.SwapOutcome;
import org.jingkai.gateway.supergraph.LoadOutcome;
import org.jingkai.gateway.supergraph.SupergraphLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Asks random operations of random graphs twice: through the engine over the cut, and of the
 * monolith. {@code -Doracle.seed=N} replays one graph, {@code -Doracle.graphs=N} runs longer.
 */
class OracleTest {

    private static final int GRAPHS = Integer.getInteger("oracle.graphs", 60);
    private static final int OPERATIONS = Integer.getInteger("oracle.operations", 20);
    private static final long SEED = Long.getLong("oracle.seed", -1);

    @Test
    void answersAsTheMonolithDoes() throws MalformedJson {
        for (long seed = Math.max(0, SEED); seed < (SEED < 0 ? GRAPHS : SEED + 1); seed++) {
            compare(seed, Map.of());
        }
    }

    @Test
    void staysTrueWhenSubgraphsFail() throws MalformedJson {
        for (long seed = Math.max(0, SEED); seed < (SEED < 0 ? GRAPHS / 2 : SEED + 1); seed++) {
            compare(
                    seed,
                    Map.of(
                            "s" + seed % 2,
                            List.of("down", "500", "garbage").get((int) (seed % 3))));
        }
    }

    private static void compare(long seed, Map<String, ?> faults) throws MalformedJson {
        RandomGraph graph = new RandomGraph(seed);
        String supergraph = JoinWriter.write(graph.sdls());
        InMemorySubgraph monolith = graph.monolith();
        InMemorySubgraphs client = new InMemorySubgraphs(graph.cut(), faults);
        Gateway gateway = new Gateway(client, GatewaySettings.DEFAULT.checkingPlans());
        assertThat(gateway.swap(supergraph))
                .as("seed %d", seed)
                .isInstanceOf(SwapOutcome.Swapped.class);
        if (!(SupergraphLoader.load(supergraph) instanceof LoadOutcome.Loaded(var loaded))) {
            throw new AssertionError("seed " + seed);
        }
        for (int i = 0; i < OPERATIONS; i++) {
            RandomOperation operation =
                    new RandomOperation(loaded.api().schema(), new Random(seed * 1_000 + i));
            String text = operation.text();
            Map<String, Object> expected = ask(monolith, text, operation.variables());
            if (!expected.containsKey("errors")) {
                compare(
                        new Asked(seed, i, text, operation.variables()),
                        gateway,
                        expected,
                        faults,
                        client);
            }
        }
    }

    private record Asked(long seed, int number, String text, Map<String, Object> variables) {}

    private static void compare(
            Asked asked,
            Gateway gateway,
            Map<String, Object> expected,
            Map<String, ?> faults,
            InMemorySubgraphs client)
            throws MalformedJson {
        GraphQLRequest request = new GraphQLRequest(asked.text(), null, asked.variables());
        client.bodies().clear();
        String answer =
                new String(
                        gateway.execute(request, RequestContext.EMPTY)
                                .toCompletableFuture()
                                .join()
                                .toJson(),
                        StandardCharsets.UTF_8);
        String what =
                "seed %d, operation %d: %s".formatted(asked.seed(), asked.number(), asked.text());
        if (faults.isEmpty()) {
            assertThat(answer)
                    .as(
                            what
                                    + "\n"
                                    + gateway.explain(request)
                                    + "\n"
                                    + String.join("\n", client.bodies()))
                    .isEqualTo(Json.write(expected));
        } else {
            Object actual = Json.plain(Json.read(answer));
            Object truth = Json.plain(Json.read(Json.write(expected)));
            assertThat(isTrueAsFarAsItGoes(actual, truth)).as(what + "\n" + answer).isTrue();
        }
    }

    private static boolean isTrueAsFarAsItGoes(@Nullable Object actual, @Nullable Object truth) {
        if (actual instanceof Map<?, ?> some && truth instanceof Map<?, ?> all) {
            return all.entrySet().stream()
                    .allMatch(member ->
                            some.containsKey(member.getKey())
                                    && isTrueAsFarAsItGoes(
                                            some.get(member.getKey()), member.getValue()));
        }
        if (actual instanceof List<?> some && truth instanceof List<?> all) {
            for (int i = 0; i < all.size(); i++) {
                if (some.size() != all.size() || !isTrueAsFarAsItGoes(some.get(i), all.get(i))) {
                    return false;
                }
            }
            return some.size() == all.size();
        }
        return actual == null || actual.equals(truth);
    }

    private static Map<String, Object> ask(
            InMemorySubgraph monolith, String text, Map<String, Object> variables) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", text);
        body.put("variables", variables);
        return monolith.execute(body);
    }
}
