package org.jingkai.gateway.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jingkai.gateway.execution.SubgraphRequest;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.response.GraphQLResponse;
import org.jingkai.gateway.subscription.FakeClient;
import org.jingkai.gateway.subscription.FakeUpstream;
import org.jingkai.gateway.subscription.OpenSubscriptions;
import org.jingkai.gateway.subscription.Subscriptions;
import org.junit.jupiter.api.Test;

class GatewaySubscriptionTest {

    private static final String SUPERGRAPH =
            """
            schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) { query: Query mutation: Mutation subscription: Subscription }
            enum join__Graph { NEWS @join__graph(name: "news", url: "http://news") STOCK @join__graph(name: "stock", url: "http://stock") }
            type Query @join__type(graph: STOCK) { size: Int }
            type Mutation @join__type(graph: STOCK) { add: Int }
            type Subscription @join__type(graph: NEWS) { sold(shop: ID): Product }
            type Product @join__type(graph: NEWS, key: "id") @join__type(graph: STOCK, key: "id") { id: ID! note: String @join__field(graph: NEWS) left: Int @join__field(graph: STOCK) }
            """;

    private static final String SOLD = "subscription($s: ID) { sold(shop: $s) { id note left } }";

    private final FakeUpstream upstream = new FakeUpstream();
    private final List<SubgraphRequest> calls = new ArrayList<>();
    private final OpenSubscriptions open = new OpenSubscriptions(10);
    private final AtomicInteger events = new AtomicInteger();
    private String stock = "{\"data\":{\"_entities\":[{\"left\":3}]}}";

    private final Gateway gateway =
            new Gateway(
                    this::call,
                    new Subscriptions(upstream, open),
                    GatewaySettings.DEFAULT,
                    Runnable::run);

    GatewaySubscriptionTest() {
        assertThat(gateway.swap(SUPERGRAPH)).isInstanceOf(SwapOutcome.Swapped.class);
    }

    private CompletionStage<SubgraphResponse> call(SubgraphRequest request) {
        calls.add(request);
        return CompletableFuture.completedFuture(
                stock.isEmpty()
                        ? new SubgraphResponse.Unreachable("refused the connection")
                        : new SubgraphResponse.Answered(
                                200, stock.getBytes(StandardCharsets.UTF_8)));
    }

    private FakeClient subscribed(String query) {
        var request = new GraphQLRequest(query, null, Map.of("s", "S1"));
        var context =
                new SubscriptionContext(
                        Map.of("Opening", "yes"),
                        () -> {
                            String number = String.valueOf(events.incrementAndGet());
                            return new RequestContext(
                                    Map.of("Event", number), Map.of("event", number));
                        });
        return FakeClient.eager()
                .takes(gateway.subscribe(request, context).toCompletableFuture().join());
    }

    private static String sold(String id) {
        return "{\"data\":{\"sold\":{\"__typename\":\"Product\",\"id\":\"%s\",\"note\":\"n\"}}}"
                .formatted(id);
    }

    @Test
    void runsTheRestOfThePlanForEachEvent() {
        FakeClient client = subscribed(SOLD);
        SubgraphRequest opening = Objects.requireNonNull(upstream.opened());
        assertThat(opening.subgraph()).isEqualTo("news");
        assertThat(opening.operation()).startsWith("subscription");
        assertThat(opening.headers()).containsOnlyKeys("Opening");
        assertThat(new String(opening.body(), StandardCharsets.UTF_8))
                .contains("\"variables\":{\"s\":\"S1\"}");
        upstream.event(sold("1"));
        upstream.event(sold("2"));
        assertThat(client.answers())
                .containsExactly(
                        "{\"data\":{\"sold\":{\"id\":\"1\",\"note\":\"n\",\"left\":3}},\"extensions\":{\"event\":\"1\"}}",
                        "{\"data\":{\"sold\":{\"id\":\"2\",\"note\":\"n\",\"left\":3}},\"extensions\":{\"event\":\"2\"}}");
        assertThat(calls).extracting(SubgraphRequest::subgraph).containsExactly("stock", "stock");
        assertThat(calls.getLast().headers()).containsEntry("Event", "2");
    }

    @Test
    void goesOnAfterAnEventWhoseEntityFetchFails() {
        FakeClient client = subscribed(SOLD);
        stock = "";
        upstream.event(sold("1"));
        stock = "{\"data\":{\"_entities\":[{\"left\":4}]}}";
        upstream.event(sold("2"));
        assertThat(client.answers().getFirst())
                .contains("\"id\":\"1\"", "\"left\":null", "SUBGRAPH_UNAVAILABLE");
        assertThat(client.answers().getLast())
                .contains("\"id\":\"2\"", "\"left\":4")
                .doesNotContain("errors");
    }

    @Test
    void goesOnAfterAnEventWithErrors() {
        FakeClient client = subscribed(SOLD);
        upstream.event(
                "{\"data\":{\"sold\":null},\"errors\":[{\"message\":\"No till.\",\"path\":[\"sold\"],\"extensions\":{\"code\":\"TILL\"}}]}");
        upstream.event("no JSON");
        upstream.event(sold("2"));
        assertThat(client.answers()).hasSize(3);
        assertThat(client.answers().getFirst())
                .contains("\"data\":{\"sold\":null}", "No till.", "TILL", "\"path\":[\"sold\"]");
        assertThat(client.answers().get(1)).contains("\"sold\":null", "SUBGRAPH_UNAVAILABLE");
        assertThat(client.answers().getLast()).contains("\"id\":\"2\"");
        assertThat(client.ended()).isFalse();
    }

    @Test
    void tellsOfAnUpstreamThatCannotBeReachedOnceAndEnds() {
        FakeClient client = subscribed(SOLD);
        upstream.lose("refused the connection");
        assertThat(client.answers()).hasSize(1);
        assertThat(client.answers().getFirst())
                .contains("SUBGRAPH_UNAVAILABLE", "'news' refused the connection")
                .doesNotContain("\"data\"");
        assertThat(client.ended()).isTrue();
        assertThat(calls).isEmpty();
    }

    @Test
    void endsOnTheSupergraphItBeganOn() {
        FakeClient client = subscribed(SOLD);
        assertThat(gateway.swap(SUPERGRAPH.replace("left: Int", "gone: Int")))
                .isInstanceOf(SwapOutcome.Swapped.class);
        upstream.event(sold("1"));
        assertThat(client.answers().getFirst()).contains("\"left\":3");
        assertThat(subscribed(SOLD).answers().getFirst()).contains("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void refusesASubscriptionWhereOneAnswerIsWanted() {
        GraphQLResponse response =
                gateway.execute(
                                GraphQLRequest.of("subscription { sold { id } }"),
                                RequestContext.EMPTY)
                        .toCompletableFuture()
                        .join();
        assertThat(response.errors().getFirst().extensions().get("code"))
                .isEqualTo("SUBSCRIPTION_NEEDS_STREAM");
        assertThat(response.errors().getFirst().message())
                .contains("text/event-stream", "graphql-transport-ws");
        assertThat(upstream.opened()).isNull();
    }

    @Test
    void refusesWhatIsNotValidInOneAnswer() {
        for (String query :
                new String[] {
                    "subscription { nope }",
                    "subscription {",
                    "subscription { sold { id } again: sold { id } }",
                    "subscription($s: Boolean = true) { sold @skip(if: $s) { id } }",
                    "subscription($s: Boolean!) { ... @include(if: $s) { sold { id } } }",
                    "subscription($s: Boolean!) { ...F } fragment F on Subscription { ...F sold @include(if: $s) { id } }",
                    "subscription { __typename }"
                }) {
            FakeClient client = subscribed(query);
            assertThat(client.answers()).as(query).hasSize(1);
            assertThat(client.answers().getFirst()).contains("errors").doesNotContain("\"data\"");
            assertThat(client.ended()).isTrue();
        }
        assertThat(open.count()).isZero();
        assertThat(upstream.opened()).isNull();
    }

    @Test
    void answersAQueryOrAMutationOnce() {
        stock = "{\"data\":{\"add\":1}}";
        FakeClient client = subscribed("mutation { add }");
        assertThat(client.answers())
                .containsExactly("{\"data\":{\"add\":1},\"extensions\":{\"event\":\"1\"}}");
        assertThat(client.ended()).isTrue();
        assertThat(calls).hasSize(1);
        assertThat(open.count()).isZero();
    }
}
