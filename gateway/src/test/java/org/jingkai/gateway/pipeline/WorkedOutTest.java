package org.jingkai.gateway.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jingkai.gateway.admission.OperationLimits;
import org.jingkai.gateway.execution.ErrorPolicy;
import org.jingkai.gateway.execution.PlanExecutor;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.operation.Checked;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.querygraph.OverrideLabels;
import org.jingkai.gateway.supergraph.LoadOutcome;
import org.jingkai.gateway.supergraph.SupergraphLoader;
import org.junit.jupiter.api.Test;

/** What is kept of operations that come again is bounded in bytes, whatever they are. */
class WorkedOutTest {

    private static final String SUPERGRAPH =
            """
            schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) { query: Query }
            enum join__Graph { A @join__graph(name: "a", url: "http://a") }
            type Query @join__type(graph: A) { one(of: Int): Int two: Query }
            """;

    private final WorkedOut<Integer, String> texts =
            new WorkedOut<>(100, (_, text) -> text.length());

    @Test
    void keepsWhatWasMade() {
        assertThat(texts.known(1)).isNull();
        texts.get(1, () -> "one", Runnable::run);
        assertThat(texts.known(1)).isEqualTo("one");
    }

    @Test
    void keepsNoMoreThanItsWeight() {
        for (int i = 0; i < 100; i++) {
            String ten = "0123456789";
            texts.get(i, () -> ten, Runnable::run);
        }
        assertThat(IntStream.range(0, 100).filter(i -> texts.known(i) != null).count())
                .isBetween(1L, 10L);
        texts.get(1_000, () -> "x".repeat(101), Runnable::run);
        assertThat(texts.known(1_000)).isNull();
    }

    @Test
    void makesTheSameOnceThoughItIsAskedForTwice() {
        List<Runnable> waiting = new ArrayList<>();
        AtomicInteger made = new AtomicInteger();
        var one = texts.get(1, () -> "one" + made.incrementAndGet(), waiting::add);
        var two = texts.get(1, () -> "one" + made.incrementAndGet(), waiting::add);
        assertThat(texts.known(1)).isNull();
        waiting.forEach(Runnable::run);
        assertThat(one.toCompletableFuture().join()).isEqualTo("one1");
        assertThat(two.toCompletableFuture().join()).isEqualTo("one1");
    }

    @Test
    void forgetsWhatFailed() {
        var failed =
                texts.get(
                        1,
                        () -> {
                            throw new IllegalStateException();
                        },
                        Runnable::run);
        assertThat(failed.toCompletableFuture()).isCompletedExceptionally();
        assertThat(texts.known(1)).isNull();
        var rejected =
                texts.get(
                        1,
                        () -> "one",
                        _ -> {
                            throw new RejectedExecutionException();
                        });
        assertThat(rejected.toCompletableFuture()).isCompletedExceptionally();
        texts.get(1, () -> "two", Runnable::run);
        assertThat(texts.known(1)).isEqualTo("two");
    }

    @Test
    void tellsDocumentsApartThatDifferInALoneSurrogate() {
        assertThat(DocumentKey.of(GraphQLRequest.of("{ a(b: \"\ud800\") }")))
                .isNotEqualTo(DocumentKey.of(GraphQLRequest.of("{ a(b: \"?\") }")));
    }

    @Test
    void weighsOperationsAndPlansNoLighterThanTheyAre() {
        GatewaySettings settings =
                GatewaySettings.DEFAULT.with(draft -> {
                    draft.limits = OperationLimits.FOR_KNOWN_CLIENTS;
                    draft.cachedBytes = 256L << 20;
                    draft.planningSteps = 200_000_000;
                    draft.planningTime = Duration.ofMinutes(1);
                });
        if (!(SupergraphLoader.load(SUPERGRAPH) instanceof LoadOutcome.Loaded(var supergraph))) {
            throw new AssertionError("the supergraph does not load");
        }
        Preparation preparation =
                new Preparation(
                        new Snapshot(supergraph, settings, new UsedFields()),
                        settings,
                        Runnable::run,
                        new PlanExecutor(
                                _ -> {
                                    throw new AssertionError("nothing runs here");
                                },
                                ErrorPolicy.DEFAULT),
                        RequestObserver.NONE);
        prepare(preparation, 0);
        long before = used();
        long weight = 0;
        for (int i = 1; i <= 20; i++) {
            var planned = prepare(preparation, i);
            DocumentKey key = DocumentKey.of(GraphQLRequest.of(query(i)));
            weight += 500 + key.characters() * 60L + Weights.ofPlan(planned);
        }
        long grown = used() - before;
        assertThat(grown).as("bytes kept, weighed as %d", weight).isBetween(weight / 12, weight);
        assertThat(preparation).isNotNull();
    }

    private static Checked<Planned> prepare(Preparation preparation, int seed) {
        return preparation
                .workOut(GraphQLRequest.of(query(seed)), OverrideLabels.NONE)
                .toCompletableFuture()
                .join();
    }

    private static String query(int seed) {
        return IntStream.range(0, 200)
                .mapToObj(i -> "a%d: one(of: %d) two { b%d: one }".formatted(i, seed, i))
                .collect(Collectors.joining(" ", "{ ", " }"));
    }

    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void keepsTheHeapWhereItIsUnderManyLargeDocuments() {
        GatewaySettings settings =
                GatewaySettings.DEFAULT.with(draft -> {
                    draft.limits = OperationLimits.FOR_KNOWN_CLIENTS;
                    draft.cachedBytes = 4L << 20;
                    draft.planningTime = Duration.ofMinutes(1);
                });
        Gateway gateway =
                new Gateway(
                        _ ->
                                CompletableFuture.completedFuture(
                                        new SubgraphResponse.Unreachable("is not there")),
                        settings);
        gateway.swap(SUPERGRAPH);
        long before = used();
        for (int i = 0; i < 40; i++) {
            gateway.explain(
                    GraphQLRequest.of("{ one(of: " + i + ") #" + "x".repeat(490_000) + "\n}"));
        }
        assertThat(used() - before).isLessThan(3 * settings.cachedBytes());
    }
}
