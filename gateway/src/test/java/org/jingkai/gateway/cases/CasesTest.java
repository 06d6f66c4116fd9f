package org.jingkai.gateway.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every folder of {@code cases}: {@code <schema>/<subgraph>.graphqls} with {@code
 * <subgraph>.json}, and per case a folder with {@code query.graphql} and, as far as the case needs
 * them, {@code variables.json}, {@code faults.json}, {@code plan.txt}, {@code answer.json}, {@code
 * calls.txt}. With {@code -Dcases.accept=true} it writes missing plans, answers and calls.
 */
class CasesTest {

    private static final boolean ACCEPT = Boolean.getBoolean("cases.accept");

    @TestFactory
    Stream<DynamicNode> answersEveryCase() throws IOException, URISyntaxException {
        return folders(root()).map(CasesTest::schema);
    }

    private static DynamicNode schema(Path schema) {
        try {
            return DynamicContainer.dynamicContainer(
                    schema.getFileName().toString(),
                    folders(schema)
                            .map(folder ->
                                    DynamicTest.dynamicTest(
                                            folder.getFileName().toString(),
                                            () -> check(schema, folder))));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void check(Path schema, Path folder) throws IOException, MalformedJson {
        Map<String, String> sdls = sdls(schema);
        Map<String, InMemorySubgraph> subgraphs = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : sdls.entrySet()) {
            Path data = schema.resolve(entry.getKey() + ".json");
            subgraphs.put(entry.getKey(), new InMemorySubgraph(entry.getValue(), object(data)));
        }
        InMemorySubgraphs client =
                new InMemorySubgraphs(subgraphs, object(folder.resolve("faults.json")));
        Gateway gateway =
                new Gateway(
                        client,
                        new Subscriptions(
                                new SubscribedSubgraphs(client), new OpenSubscriptions(1)),
                        GatewaySettings.DEFAULT.checkingPlans(),
                        Runnable::run);
        Path supergraph = schema.resolve("supergraph.graphql");
        String text =
                Files.exists(supergraph) ? Files.readString(supergraph) : JoinWriter.write(sdls);
        assertThat(gateway.swap(text)).isInstanceOf(SwapOutcome.Swapped.class);
        GraphQLRequest request =
                new GraphQLRequest(
                        Files.readString(folder.resolve("query.graphql")),
                        null,
                        object(folder.resolve("variables.json")));
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

    private static Map<String, String> sdls(Path schema) throws IOException {
        Map<String, String> sdls = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(schema)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".graphqls")) {
                    sdls.put(name.substring(0, name.length() - 9), Files.readString(file));
                }
            }
        }
        return sdls;
    }

    private static Map<String, @Nullable Object> object(Path file)
            throws IOException, MalformedJson {
        if (!Files.exists(file)) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        Map<String, @Nullable Object> map =
                (Map<String, @Nullable Object>) Json.plain(Json.read(Files.readString(file)));
        return Objects.requireNonNull(map);
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
