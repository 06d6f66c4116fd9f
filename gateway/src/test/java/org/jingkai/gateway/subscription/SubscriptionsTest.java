package org.jingkai.gateway.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.jingkai.gateway.execution.RequestLife;
import org.jingkai.gateway.execution.SubgraphRequest;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.execution.SubgraphResponse.Answered;
import org.jingkai.gateway.execution.SubgraphResponse.Unreachable;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.json.JsonOutput;
import org.jingkai.gateway.response.GraphQLResponse;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {

    private static final SubgraphRequest OPENING =
            new SubgraphRequest(
                    "news",
                    "subscription {tick}",
                    null,
                    new byte[0],
                    Map.of(),
                    RequestLife.unbounded());

    private final FakeUpstream upstream = new FakeUpstream();
    private final OpenSubscriptions open = new OpenSubscriptions(2);
    private final Subscriptions subscriptions = new Subscriptions(upstream, open);

    private static CompletionStage<GraphQLResponse> echo(SubgraphResponse event) {
        return switch (event) {
            case Answered(int _, byte[] body) ->
                    CompletableFuture.completedFuture(
                            answer(new String(body, StandardCharsets.UTF_8)));
            case Unreachable _, SubgraphResponse.OutOfTime _ ->
                    throw new IllegalArgumentException("that is no event");
        };
    }

    private static GraphQLResponse answer(String tick) {
        return new GraphQLResponse.Executed(
                new JsonOutput(16).value(new JsonObject().put("tick", tick)),
                List.of(),
                Map.of(),
                0);
    }

    private static String text(String tick) {
        return "{\"data\":{\"tick\":\"" + tick + "\"}}";
    }

    private FakeClient followedBy(FakeClient client) {
        return client.takes(subscriptions.follow(OPENING, SubscriptionsTest::echo));
    }

    @Test
    void answersEachEventInOrderAndEndsWithTheUpstream() {
        FakeClient client = followedBy(FakeClient.eager());
        assertThat(upstream.opened()).isSameAs(OPENING);
        upstream.event("1");
        upstream.event("2");
        upstream.complete();
        assertThat(client.answers()).containsExactly(text("1"), text("2"));
        assertThat(client.ended()).isTrue();
        assertThat(client.failure()).isNull();
        assertThat(open.count()).isZero();
    }

    @Test
    void asksForNoEventBeforeTheClientTakesAnAnswer() {
        FakeClient client = followedBy(FakeClient.patient());
        assertThat(upstream.asked()).isZero();
        client.ask(2);
        assertThat(upstream.asked()).isEqualTo(1);
        upstream.event("1");
        assertThat(upstream.asked()).isEqualTo(1);
        upstream.event("2");
        assertThat(upstream.asked()).isZero();
        assertThat(client.answers()).hasSize(2);
    }

    @Test
    void asksForNoEventWhileOneIsBeingAnswered() {
        List<CompletableFuture<GraphQLResponse>> running = new ArrayList<>();
        FakeClient client =
                FakeClient.patient()
                        .takes(
                                subscriptions.follow(
                                        OPENING,
                                        _ -> {
                                            running.add(new CompletableFuture<>());
                                            return running.getLast();
                                        }));
        client.ask(10);
        upstream.event("1");
        assertThat(upstream.asked()).isZero();
        upstream.complete();
        assertThat(client.ended()).isFalse();
        running.getFirst().complete(answer("1"));
        assertThat(client.answers()).containsExactly(text("1"));
        assertThat(client.ended()).isTrue();
    }

    @Test
    void doesNotGrowTheStackWithTheNumberOfEvents() {
        int events = 200_000;
        Subscriptions direct = new Subscriptions(_ -> new Counting(events), open);
        FakeClient client =
                FakeClient.eager().takes(direct.follow(OPENING, SubscriptionsTest::echo));
        assertThat(client.answers()).hasSize(events).endsWith(text(String.valueOf(events)));
        assertThat(client.ended()).isTrue();
    }

    @Test
    void tellsOfALostUpstreamInOneLastAnswerWithoutData() {
        FakeClient client = followedBy(FakeClient.eager());
        upstream.event("1");
        upstream.lose("cut the connection");
        assertThat(client.answers()).hasSize(2);
        assertThat(client.answers().getLast())
                .contains("SUBGRAPH_UNAVAILABLE", "cut the connection")
                .doesNotContain("\"data\"");
        assertThat(client.ended()).isTrue();
        assertThat(client.failure()).isNull();
        assertThat(open.count()).isZero();
    }

    @Test
    void tellsOfAnUpstreamThatFailsWithoutItsInside() {
        FakeClient client = followedBy(FakeClient.eager());
        upstream.fail();
        assertThat(client.answers()).hasSize(1);
        assertThat(client.answers().getFirst())
                .contains("SUBGRAPH_UNAVAILABLE")
                .doesNotContain("Secret");
        assertThat(client.ended()).isTrue();
    }

    @Test
    void tellsOfALossOnlyWhenTheClientTakesAnAnswer() {
        FakeClient client = followedBy(FakeClient.patient());
        upstream.fail();
        assertThat(client.answers()).isEmpty();
        assertThat(client.ended()).isFalse();
        client.ask(1);
        assertThat(client.answers()).hasSize(1);
        assertThat(client.ended()).isTrue();
    }

    @Test
    void tellsOfAnUpstreamThatCannotBeOpened() {
        Subscriptions broken =
                new Subscriptions(
                        _ -> {
                            throw new IllegalStateException("java.lang.Secret");
                        },
                        open);
        FakeClient client =
                FakeClient.eager().takes(broken.follow(OPENING, SubscriptionsTest::echo));
        assertThat(client.answers()).hasSize(1);
        assertThat(client.answers().getFirst()).contains("SUBGRAPH_UNAVAILABLE");
        assertThat(client.ended()).isTrue();
    }

    @Test
    void endsTheUpstreamWhenTheClientGoes() {
        FakeClient client = followedBy(FakeClient.eager());
        assertThat(open.count()).isEqualTo(1);
        client.cancel();
        client.cancel();
        assertThat(upstream.cancelled()).isTrue();
        assertThat(open.count()).isZero();
        upstream.event("1");
        upstream.complete();
        assertThat(client.answers()).isEmpty();
        assertThat(client.ended()).isFalse();
    }

    @Test
    void dropsTheAnswerThatIsBeingMadeWhenTheClientGoes() {
        CompletableFuture<GraphQLResponse> running = new CompletableFuture<>();
        FakeClient client = FakeClient.eager().takes(subscriptions.follow(OPENING, _ -> running));
        upstream.event("1");
        client.cancel();
        running.complete(answer("1"));
        assertThat(client.answers()).isEmpty();
    }

    @Test
    void refusesOneMoreThanItTakesOnUntilOneEnds() {
        FakeClient first = followedBy(FakeClient.eager());
        followedBy(FakeClient.eager());
        FakeClient third = followedBy(FakeClient.eager());
        assertThat(third.answers()).hasSize(1);
        assertThat(third.answers().getFirst()).contains("TOO_MANY_SUBSCRIPTIONS");
        assertThat(third.ended()).isTrue();
        first.cancel();
        assertThat(followedBy(FakeClient.eager()).answers()).isEmpty();
        assertThat(open.count()).isEqualTo(2);
    }

    @Test
    void endsOnAFaultOfItsOwnAndLetsTheUpstreamGo() {
        Function<SubgraphResponse, CompletionStage<GraphQLResponse>> faulty =
                _ -> {
                    throw new IllegalStateException("a bug");
                };
        FakeClient client = FakeClient.eager().takes(subscriptions.follow(OPENING, faulty));
        upstream.event("1");
        assertThat(client.failure()).hasMessage("a bug");
        assertThat(client.ended()).isTrue();
        assertThat(upstream.cancelled()).isTrue();
        assertThat(open.count()).isZero();
    }

    @Test
    void runsAnOperationOfOneAnswerOnceAndOnlyWhenAskedFor() {
        List<String> runs = new ArrayList<>();
        Flow.Publisher<GraphQLResponse> once =
                Subscriptions.once(() -> {
                    runs.add("run");
                    return CompletableFuture.completedFuture(answer("1"));
                });
        FakeClient client = FakeClient.patient().takes(once);
        assertThat(runs).isEmpty();
        client.ask(1);
        client.ask(1);
        assertThat(runs).hasSize(1);
        assertThat(client.answers()).containsExactly(text("1"));
        assertThat(client.ended()).isTrue();
    }

    /** Gives its numbers on the spot, inside of the request. */
    private record Counting(int last) implements Flow.Publisher<SubgraphResponse> {
        @Override
        public void subscribe(Flow.Subscriber<? super SubgraphResponse> subscriber) {
            subscriber.onSubscribe(
                    new Flow.Subscription() {
                        private int given;

                        @Override
                        public void request(long count) {
                            given++;
                            String text = String.valueOf(given);
                            subscriber.onNext(
                                    new Answered(200, text.getBytes(StandardCharsets.UTF_8)));
                            if (given == last) {
                                subscriber.onComplete();
                            }
                        }

                        @Override
                        public void cancel() {}
                    });
        }
    }
}
