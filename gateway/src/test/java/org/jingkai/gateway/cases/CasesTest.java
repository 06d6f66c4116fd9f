package org.jingkai.gateway.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jingkai.gateway.admission.OperationLimits;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.json.MalformedJson;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.pipeline.Explanation;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.pipeline.GatewaySettings;
import org.jingkai.gateway.pipeline.RequestContext;
import org.jingkai.gateway.pipeline.SubscriptionContext;
import org.jingkai.gateway.pipeline.SwapOutcome;
import org.jingkai.gateway.response.GraphQLResponse;
import org.jingkai.gateway.subscription.FakeClient;
import org.jingkai.gateway.subscription.OpenSubscriptions;
import org.jingkai.gateway.subscription.Subscriptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every folder of {@code cases}: {@code <schema>/<subgraph>.graphqls} with {@code
 * <subgraph>.json}, and per case a folder with {@code query.graphql} and, as far as the case needs
 * them, {@code variables.json}, {@code faults.json}, {@code plan.txt}, {@code answer.json}, {@code
 * calls.txt}. A case holds on the supergraph that the gateway composes itself and, where a folder
 * has one, on the text that another tool wrote. With {@code -Dcases.accept=true} it writes missing
 * plans, answers and calls.
 */
class CasesTest {

    private static final boolean ACCEPT = Boolean.getBoolean("cases.accept");

    @TestFactory
    Stream<DynamicNode> answersEveryCase() throws IOException, URISyntaxException {
        return folders(root()).map(CasesTest::schema);
    }

    private static DynamicNode schema(Path folder) {
        try {
            CaseSchema schema = CaseSchema.read(folder);
            List<DynamicNode> cases = new ArrayList<>();
            for (Map.Entry<String, String> text : schema.supergraphs().entrySet()) {
                for (Path each : folders(folder).toList()) {
                    cases.add(
                            DynamicTest.dynamicTest(
                                    each.getFileName() + ", " + text.getKey(),
                                    () -> check(each, schema, text.getValue())));
                }
            }
            return DynamicContainer.dynamicContainer(folder.getFileName().toString(), cases);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void check(Path folder, CaseSchema schema, String supergraph)
            throws IOException, MalformedJson {
        InMemorySubgraphs client = schema.client(CaseSchema.object(folder.resolve("faults.json")));
        Gateway gateway =
                new Gateway(
                        client,
                        new Subscriptions(
                                new SubscribedSubgraphs(client), new OpenSubscriptions(1)),
                        GatewaySettings.DEFAULT
                                .withLimits(OperationLimits.FOR_KNOWN_CLIENTS)
                                .checkingPlans(),
                        Runnable::run);
        assertThat(gateway.swap(supergraph)).isInstanceOf(SwapOutcome.Swapped.class);
        GraphQLRequest request =
                new GraphQLRequest(
                        Files.readString(folder.resolve("query.graphql")),
                        null,
                        CaseSchema.object(folder.resolve("variables.json")));
        compare(folder.resolve("plan.txt"), plan(gateway, request));
        byte[] answer = answer(gateway, request);
        compareJson(folder.resolve("answer.json"), answer);
        compare(folder.resolve("calls.txt"), String.join("\n", client.bodies()) + "\n");
        assertThat(new String(answer(gateway, request), UTF_8))
                .isEqualTo(new String(answer, UTF_8));
    }

    /** The answer; of a subscription all of them, as a list. */
    private static byte[] answer(Gateway gateway, GraphQLRequest request) {
        GraphQLResponse answer =
                gateway.execute(request, RequestContext.EMPTY).toCompletableFuture().join();
        boolean subscription =
                answer.errors().stream()
                        .anyMatch(error ->
                                Gateway.STREAM_NEEDED.equals(error.extensions().get("code")));
        return subscription ? stream(gateway, request) : answer.toJson();
    }

    private static byte[] stream(Gateway gateway, GraphQLRequest request) {
        FakeClient all =
                FakeClient.eager()
                        .takes(
                                gateway.subscribe(request, SubscriptionContext.EMPTY)
                                        .toCompletableFuture()
                                        .join());
        assertThat(all.ended()).isTrue();
        return ("[" + String.join(",", all.answers()) + "]").getBytes(UTF_8);
    }

    private static String plan(Gateway gateway, GraphQLRequest request) {
        return switch (gateway.explain(request)) {
            case Explanation.Planned(String plan) -> plan;
            case Explanation.NotPlanned(var response) ->
                    "not planned: " + response.errors().getFirst().extensions().get("code") + "\n";
        };
    }

    private static void compare(Path expected, String actual) throws IOException {
        if (Files.exists(expected)) {
            assertThat(actual)
                    .as(expected.getFileName().toString())
                    .isEqualTo(Files.readString(expected));
        } else if (ACCEPT) {
            Files.writeString(source(expected), actual);
        } else {
            throw new AssertionError("no " + expected.getFileName() + "; it would be\n" + actual);
        }
    }

    private static void compareJson(Path expected, byte[] actual)
            throws IOException, MalformedJson {
        String pretty = Pretty.print(Json.read(actual));
        if (Files.exists(expected)) {
            assertThat(pretty).isEqualTo(Pretty.print(Json.read(Files.readString(expected))));
        } else if (ACCEPT) {
            Files.writeString(source(expected), pretty);
        } else {
            throw new AssertionError("no " + expected + "; the answer is\n" + pretty);
        }
    }

    private static Path source(Path target) {
        return Path.of(target.toString().replace("target/test-classes", "src/test/resources"));
    }

    private static Stream<Path> folders(Path parent) throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            List<Path> folders = files.filter(Files::isDirectory).sorted().toList();
            return folders.stream();
        }
    }

    private static Path root() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(CasesTest.class.getResource("/cases")).toURI());
    }
}
