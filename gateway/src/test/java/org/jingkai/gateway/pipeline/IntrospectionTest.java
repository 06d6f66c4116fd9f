package org.jingkai.gateway.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQueryBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.response.GraphQLResponse;
import org.jingkai.gateway.subscription.Subscriptions;
import org.junit.jupiter.api.Test;

/** Introspection of the shipped supergraph: the tools' queries pass, bombs do not. */
class IntrospectionTest {

    private final List<Runnable> waiting = new ArrayList<>();

    @Test
    void answersTheQueriesOfTheUsualTools() throws IOException {
        String query =
                IntrospectionQueryBuilder.build(
                        IntrospectionQueryBuilder.Options.defaultOptions()
                                .descriptions(true)
                                .specifiedByUrl(true)
                                .isOneOf(true)
                                .directiveIsRepeatable(true)
                                .schemaDescription(true)
                                .inputValueDeprecation(true)
                                .typeRefFragmentDepth(9));
        String answer = ask(gateway(GatewaySettings.DEFAULT, Runnable::run), query);
        assertThat(answer).startsWith("{\"data\":{\"__schema\":").doesNotContain("errors");
    }

    @Test
    void refusesBombsBeforeTheyAreAnswered() throws IOException {
        Gateway gateway = gateway(GatewaySettings.DEFAULT, Runnable::run);
        assertThat(
                        ask(
                                gateway,
                                "{__schema{types"
                                        + "{fields{type".repeat(6)
                                        + "{name"
                                        + "}}".repeat(6)
                                        + "}}}"))
                .contains("INTROSPECTION_TOO_LARGE");
        assertThat(
                        ask(
                                gateway,
                                "{__type(name:\"Query\")"
                                        + "{fields{type".repeat(3)
                                        + "{name"
                                        + "}}".repeat(3)
                                        + "}}"))
                .contains("data");
        Gateway narrow =
                gateway(
                        GatewaySettings.DEFAULT.withIntrospection(
                                new IntrospectionSettings(true, 4, 10_000)),
                        Runnable::run);
        assertThat(ask(narrow, "{ __schema { types { fields { name } } } }"))
                .contains("INTROSPECTION_TOO_LARGE");
        assertThat(ask(narrow, "{ __schema { queryType { name } } }")).contains("\"data\"");
    }

    @Test
    void asksTheSchemaOnAWorkerAndOnlyOnce() throws IOException {
        Gateway gateway = gateway(GatewaySettings.DEFAULT, waiting::add);
        String query = "{ __schema { queryType { name } } }";
        CompletableFuture<GraphQLResponse> first = begin(gateway, query);
        while (!waiting.isEmpty()) {
            assertThat(first).isNotDone();
            waiting.removeFirst().run();
        }
        assertThat(first).isDone();
        assertThat(begin(gateway, query)).isDone();
        assertThat(waiting).isEmpty();
    }

    @Test
    void tellsNothingOfTheSchemaWhenItIsSwitchedOff() throws IOException {
        Gateway gateway =
                gateway(
                        GatewaySettings.DEFAULT.withIntrospection(
                                new IntrospectionSettings(false, 4, 1 << 20)),
                        Runnable::run);
        assertThat(ask(gateway, "{ __schema { queryType { name } } }"))
                .contains("INTROSPECTION_DISABLED");
        assertThat(ask(gateway, "{ a: __type(name: \"Zone\") { name } }"))
                .contains("INTROSPECTION_DISABLED");
        assertThat(ask(gateway, "{ __typename }")).contains("\"__typename\":\"Query\"");
        assertThat(ask(gateway, "{ zone(code: \"1\") { nam } }"))
                .contains("GRAPHQL_VALIDATION_FAILED")
                .doesNotContain("Zone");
    }

    @Test
    void refusesWrongValuesOfWellKnownScalarsBeforeAnyFetch() throws IOException {
        Gateway gateway = gateway(GatewaySettings.DEFAULT, Runnable::run);
        for (String bad : List.of("true", "{a: 1}", "\"2025-13-45\"", "5", "\"soon\"")) {
            assertThat(
                            ask(
                                    gateway,
                                    "{ circulars(where: { issuedFrom: "
                                            + bad
                                            + " }) { totalCount } }"))
                    .contains("BAD_USER_INPUT");
        }
    }

    private static Gateway gateway(GatewaySettings settings, Executor workers) throws IOException {
        Gateway gateway =
                new Gateway(
                        _ ->
                                CompletableFuture.completedFuture(
                                        new SubgraphResponse.Unreachable("is not there")),
                        Subscriptions.NONE,
                        settings,
                        workers);
        String sdl = Files.readString(Path.of("../schema/supergraph.graphqls"));
        assertThat(gateway.swap(sdl)).isInstanceOf(SwapOutcome.Swapped.class);
        return gateway;
    }

    private static CompletableFuture<GraphQLResponse> begin(Gateway gateway, String query) {
        return gateway.execute(GraphQLRequest.of(query), RequestContext.EMPTY)
                .toCompletableFuture();
    }

    private static String ask(Gateway gateway, String query) {
        return new String(begin(gateway, query).join().toJson(), StandardCharsets.UTF_8);
    }
}
