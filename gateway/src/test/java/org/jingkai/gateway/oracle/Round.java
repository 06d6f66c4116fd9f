package org.jingkai.gateway.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jingkai.gateway.admission.OperationLimits;
import org.jingkai.gateway.composition.Composition;
import org.jingkai.gateway.composition.CompositionResult;
import org.jingkai.gateway.composition.CompositionResult.Composed;
import org.jingkai.gateway.composition.CompositionResult.Rejected;
import org.jingkai.gateway.composition.SubgraphSdl;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.json.MalformedJson;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.pipeline.Explanation;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.pipeline.GatewaySettings;
import org.jingkai.gateway.pipeline.RequestContext;
import org.jingkai.gateway.pipeline.SwapOutcome;
import org.jspecify.annotations.Nullable;

/** One graph and its operations. */
final class Round {
    private static final int OPERATIONS = Integer.getInteger("oracle.operations", 100);
    private static final int OPERATION = Integer.getInteger("oracle.operation", -1);

    private final long seed;
    private final boolean faulty;
    private final Tally tally;
    private final RandomGraph graph;
    private final AtomicInteger clock = new AtomicInteger();

    Round(long seed, boolean faulty, Tally tally) {
        this.seed = seed;
        this.faulty = faulty;
        this.tally = tally;
        this.graph = new RandomGraph(seed);
    }

    void run() throws MalformedJson {
        tally.graphs++;
        CompositionResult result = Composition.compose(graph.sdls());
        switch (result) {
            case Composed(String supergraph, var _) -> ask(supergraph);
            case Rejected(var errors) -> {
                tally.rejected++;
                assertThat(errors)
                        .as(failure(-1, ""))
                        .allMatch(
                                e -> e.code().name().equals("SATISFIABILITY_ERROR"),
                                "is of satisfiability");
            }
        }
    }

    private void ask(String supergraph) throws MalformedJson {
        Monolith monolith = graph.monolith();
        Subgraphs subgraphs = new Subgraphs(graph.services(clock));
        Gateway gateway =
                new Gateway(
                        subgraphs,
                        GatewaySettings.DEFAULT.withLimits(OperationLimits.FOR_KNOWN_CLIENTS));
        assertThat(gateway.swap(supergraph))
                .as(failure(-1, ""))
                .isInstanceOf(SwapOutcome.Swapped.class);
        int first = OPERATION < 0 ? 0 : OPERATION;
        int behind = OPERATION < 0 ? OPERATIONS : OPERATION + 1;
        for (int i = first; i < behind; i++) {
            Dice dice = new Dice(seed * 1_000_003 + i);
            ask(
                    i,
                    new RandomOperation(monolith.schema(), dice),
                    monolith,
                    subgraphs,
                    gateway,
                    dice);
        }
    }

    private void ask(
            int number,
            RandomOperation operation,
            Monolith monolith,
            Subgraphs subgraphs,
            Gateway gateway,
            Dice dice)
            throws MalformedJson {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", operation.text());
        body.put("variables", operation.variables());
        ExecutionResult truth = monolith.execute(body);
        if (truth.getErrors().stream().anyMatch(Service::isInvalid)) {
            tally.invalid++;
            return;
        }
        tally.asked++;
        assertThat(truth.getErrors()).as(failure(number, operation.text())).isEmpty();
        GraphQLRequest request = new GraphQLRequest(operation.text(), null, operation.variables());
        Faults faults = faulty ? new Faults(dice) : null;
        subgraphs.begin(faults);
        clock.set(0);
        String answer = answer(gateway, request);
        tally.calls += subgraphs.calls().size() / 2;
        String expected = Json.write(truth.<Object>getData());
        String wrong = wrong(answer, expected, faults, subgraphs, monolith);
        if (wrong != null) {
            throw new AssertionError(
                    report(
                            number, operation, gateway, request, subgraphs, answer, expected,
                            wrong));
        }
    }

    private static @Nullable String wrong(
            String answer,
            String expected,
            @Nullable Faults faults,
            Subgraphs subgraphs,
            Monolith monolith)
            throws MalformedJson {
        if (!subgraphs.refused().isEmpty()) {
            return "a subgraph was sent what it cannot execute: " + subgraphs.refused();
        }
        if (faults == null) {
            return answer.equals("{\"data\":" + expected + "}") ? null : "the answers differ";
        }
        return new AnswerCheck(monolith.types(), faults)
                .check(Json.plain(Json.read(answer)), Json.plain(Json.read(expected)));
    }

    private static String answer(Gateway gateway, GraphQLRequest request) {
        byte[] json =
                gateway.execute(request, RequestContext.EMPTY)
                        .toCompletableFuture()
                        .join()
                        .toJson();
        return new String(json, StandardCharsets.UTF_8);
    }

    private String report(
            int number,
            RandomOperation operation,
            Gateway gateway,
            GraphQLRequest request,
            Subgraphs subgraphs,
            String answer,
            String expected,
            String wrong) {
        StringBuilder text = new StringBuilder(failure(number, operation.text()));
        for (SubgraphSdl sdl : graph.sdls()) {
            text.append("\n# ").append(sdl.name()).append('\n').append(sdl.sdl());
        }
        text.append('\n').append(operation.variables());
        text.append('\n').append(plan(gateway, request));
        text.append('\n').append(String.join("\n", subgraphs.calls()));
        text.append("\nmonolith ").append(expected).append("\ngateway  ").append(answer);
        return text.append('\n').append(wrong).toString();
    }

    private static String plan(Gateway gateway, GraphQLRequest request) {
        return gateway.explain(request) instanceof Explanation.Planned(String plan)
                ? plan
                : "not planned";
    }

    private String failure(int operation, String text) {
        return "mvn test -pl gateway -Dtest=OracleTest#%s -DargLine=\"-Doracle.seed=%d -Doracle.operation=%d\"\n%s"
                .formatted(
                        faulty ? "staysTrueAndValidWhenSubgraphsFail" : "answersAsTheMonolithDoes",
                        seed,
                        operation,
                        Objects.requireNonNull(text));
    }
}
