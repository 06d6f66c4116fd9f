package org.jingkai.gateway.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.response.GraphQLResponse;
import org.jingkai.gateway.subscription.Subscriptions;
import org.junit.jupiter.api.Test;

/** Where and how often new operations are planned. */
class PreparationTest {

    private static final String SUPERGRAPH =
            """
            schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) { query: Query }
            enum join__Graph { A @join__graph(name: "a", url: "http://a") }
            type Query @join__type(graph: A) { one: Int two: Int }
            """;

    /** Keeps work until it is told to do it. */
    private static final class Waiting implements Executor {

        private final Queue<Runnable> work = new ArrayDeque<>();
        private int taken;

        @Override
        public void execute(Runnable next) {
            work.add(next);
            taken++;
        }

        void run() {
            while (!work.isEmpty()) {
                work.remove().run();
            }
        }
    }

    private final Waiting workers = new Waiting();
    private final Gateway gateway = gateway(GatewaySettings.DEFAULT, workers);

    private static Gateway gateway(GatewaySettings settings, Executor workers) {
        Gateway made =
                new Gateway(
                        _ ->
                                CompletableFuture.completedFuture(
                                        new SubgraphResponse.Answered(
                                                200,
                                                "{\"data\":{\"one\":1,\"two\":2}}"
                                                        .getBytes(StandardCharsets.UTF_8))),
                        Subscriptions.NONE,
                        settings,
                        workers);
        assertThat(made.swap(SUPERGRAPH)).isInstanceOf(SwapOutcome.Swapped.class);
        return made;
    }

    @Test
    void plansANewOperationOnAWorker() {
        CompletableFuture<GraphQLResponse> answer = ask(gateway, "{ one }");
        assertThat(answer).isNotDone();
        workers.run();
        assertThat(text(answer)).isEqualTo("{\"data\":{\"one\":1}}");
    }

    @Test
    void answersAKnownOperationWithoutAWorker() {
        ask(gateway, "{ one }");
        workers.run();
        int before = workers.taken;
        assertThat(text(ask(gateway, "{ one }"))).isEqualTo("{\"data\":{\"one\":1}}");
        assertThat(workers.taken).isEqualTo(before);
    }

    @Test
    void plansEqualOperationsOnceThoughTheyComeTogether() {
        List<CompletableFuture<GraphQLResponse>> answers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            answers.add(ask(gateway, "{ one two }"));
        }
        assertThat(workers.work).hasSize(1);
        workers.run();
        assertThat(answers).allSatisfy(answer -> assertThat(text(answer)).contains("\"two\":2"));
    }

    @Test
    void plansOneOperationForEachValueOfItsConditions() {
        String query = "query($yes: Boolean!) { one two @include(if: $yes) }";
        List<String> texts = new ArrayList<>();
        for (boolean yes : new boolean[] {true, false, true}) {
            var answer =
                    gateway.execute(
                            new GraphQLRequest(query, null, Map.of("yes", yes)),
                            RequestContext.EMPTY);
            workers.run();
            texts.add(text(answer.toCompletableFuture()));
        }
        assertThat(texts)
                .containsExactly(
                        "{\"data\":{\"one\":1,\"two\":2}}",
                        "{\"data\":{\"one\":1}}",
                        "{\"data\":{\"one\":1,\"two\":2}}");
    }

    @Test
    void refusesNewOperationsWhenTheWorkersTakeNoMore() {
        Gateway full =
                gateway(
                        GatewaySettings.DEFAULT,
                        _ -> {
                            throw new RejectedExecutionException();
                        });
        assertThat(text(ask(full, "{ one }"))).contains("PLANNING_OVERLOADED");
    }

    @Test
    void refusesOperationsThatHaveWaitedTooLong() {
        Gateway late =
                gateway(GatewaySettings.DEFAULT.withPlanningTime(Duration.ZERO), Runnable::run);
        assertThat(text(ask(late, "{ one }"))).contains("PLANNING_OVERLOADED");
    }

    @Test
    void refusesOperationsThatTakeTooManySteps() {
        Gateway narrow = gateway(GatewaySettings.DEFAULT.withPlanningSteps(60), Runnable::run);
        assertThat(text(ask(narrow, "{ one }"))).isEqualTo("{\"data\":{\"one\":1}}");
        assertThat(text(ask(narrow, "{ " + "one ".repeat(18) + "}")))
                .contains("QUERY_PLAN_LIMIT_EXCEEDED");
    }

    private static CompletableFuture<GraphQLResponse> ask(Gateway gateway, String query) {
        return gateway.execute(GraphQLRequest.of(query), RequestContext.EMPTY)
                .toCompletableFuture();
    }

    private static String text(CompletableFuture<GraphQLResponse> answer) {
        assertThat(answer).isDone();
        return new String(answer.join().toJson(), StandardCharsets.UTF_8);
    }
}
