package org.jingkai.gateway.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.response.GraphQLResponse;
import org.jingkai.gateway.subscription.Subscriptions;
import org.jingkai.gateway.traffic.ConcurrencyGate;
import org.junit.jupiter.api.Test;

/** Clients before the gate of a gateway. */
class SharedGateTest {

    private static final String SUPERGRAPH =
            """
            schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) { query: Query }
            enum join__Graph { ZONES @join__graph(name: "zones", url: "http://zones") }
            type Query @join__type(graph: ZONES) { total: Int }
            """;

    private final ArrayDeque<CompletableFuture<SubgraphResponse>> calls = new ArrayDeque<>();

    private Gateway gateway(ConcurrencyGate gate) {
        Gateway gateway =
                new Gateway(
                        _ -> {
                            calls.add(new CompletableFuture<>());
                            return calls.getLast();
                        },
                        Subscriptions.NONE,
                        GatewaySettings.DEFAULT,
                        Runnable::run,
                        gate);
        gateway.swap(SUPERGRAPH);
        return gateway;
    }

    private static CompletableFuture<GraphQLResponse> ask(Gateway gateway, String client) {
        return gateway.execute(GraphQLRequest.of("{ total }"), RequestContext.EMPTY.of(client))
                .toCompletableFuture();
    }

    private void answerOne(String body) {
        calls.remove()
                .complete(
                        new SubgraphResponse.Answered(200, body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void servesTheClientThatAsksOnceBeforeTheOneThatFloods() {
        Gateway gateway =
                gateway(
                        new ConcurrencyGate(
                                ConcurrencyGate.Limits.fixed(1, 4, Duration.ofMinutes(1))));
        List<CompletableFuture<GraphQLResponse>> flood = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            flood.add(ask(gateway, "flood"));
        }
        CompletableFuture<GraphQLResponse> polite = ask(gateway, "polite");
        assertThat(flood.stream().filter(CompletableFuture::isDone))
                .hasSizeGreaterThan(15)
                .allSatisfy(each ->
                        assertThat(new String(each.join().toJson(), StandardCharsets.UTF_8))
                                .contains("OVERLOADED", "\"retryAfter\":1"));
        answerOne("{\"data\":{\"total\":1}}");
        answerOne("{\"data\":{\"total\":2}}");
        assertThat(new String(polite.join().toJson(), StandardCharsets.UTF_8)).contains(":2}");
    }

    @Test
    void learnsNothingFromAnswersWithErrors() {
        ConcurrencyGate gate =
                new ConcurrencyGate(
                        new ConcurrencyGate.Limits(1, 64, 4, Duration.ofMinutes(1), 1.5));
        Gateway gateway = gateway(gate);
        int before = gate.places();
        for (int i = 0; i < 8; i++) {
            ask(gateway, "client");
        }
        for (int i = 0; i < 100; i++) {
            ask(gateway, "client");
            ask(gateway, "client");
            answerOne("{\"errors\":[{\"message\":\"no\"}],\"data\":{\"total\":null}}");
        }
        assertThat(gate.turnedAway()).isGreaterThan(50);
        assertThat(gate.places()).isEqualTo(before);
    }
}
