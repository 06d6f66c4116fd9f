package org.jingkai.gateway.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jingkai.gateway.bootstrap.Awaited;
import org.jingkai.gateway.execution.RequestLife;
import org.jingkai.gateway.execution.SubgraphClient;
import org.jingkai.gateway.execution.SubgraphRequest;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.execution.SubgraphResponse.Answered;
import org.jingkai.gateway.execution.SubgraphResponse.OutOfTime;
import org.jingkai.gateway.execution.SubgraphResponse.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls over real sockets; the subgraph answers when the test says so. */
class HttpSubgraphClientTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final HeaderRules HEADERS =
            new HeaderRules(Set.of("a"), Map.of("other", Set.of("b")));
    private static final TransportSettings SETTINGS =
            new TransportSettings(
                    Duration.ofSeconds(2),
                    LONG,
                    Duration.ofSeconds(4),
                    1,
                    2,
                    1_000,
                    1_500,
                    HEADERS,
                    1_000);

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<HttpServerRequest> arrived = new LinkedBlockingQueue<>();
    private final AtomicInteger came = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();
    private volatile boolean prompt;
    private HttpServer server = vertx.createHttpServer();
    private final List<HttpSubgraphClient> clients = new ArrayList<>();

    @BeforeEach
    void listen() {
        server =
                server.requestHandler(
                                request -> {
                                    came.incrementAndGet();
                                    request.connection().closeHandler(_ -> cut.incrementAndGet());
                                    request.body()
                                            .onSuccess(_ -> {
                                                if (prompt) {
                                                    vertx.setTimer(1, _ -> answer(request, "{}"));
                                                } else {
                                                    arrived.add(request);
                                                }
                                            });
                                })
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
    }

    @AfterEach
    void close() {
        clients.forEach(HttpSubgraphClient::close);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private HttpSubgraphClient client(TransportSettings settings) {
        HttpSubgraphClient client = new HttpSubgraphClient(settings, vertx);
        client.route(Map.of("s", URI.create("http://127.0.0.1:" + server.actualPort() + "/g")));
        clients.add(client);
        return client;
    }

    private static SubgraphRequest call(String operation, RequestLife life) {
        return new SubgraphRequest("s", operation, null, "{}".getBytes(UTF_8), Map.of(), life);
    }

    private static CompletableFuture<SubgraphResponse> send(
            HttpSubgraphClient client, String operation, RequestLife life) {
        return client.send(call(operation, life)).toCompletableFuture();
    }

    private HttpServerRequest next() throws InterruptedException {
        HttpServerRequest request = arrived.poll(10, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("nothing arrived");
        }
        return request;
    }

    private static void answer(HttpServerRequest request, String body) {
        request.response().end(body);
    }

    private static SubgraphResponse of(CompletableFuture<SubgraphResponse> call) throws Exception {
        return call.get(10, TimeUnit.SECONDS);
    }

    @Test
    void sendsNothingLateWhenAWaitingCallTimedOut() throws Exception {
        HttpSubgraphClient client = client(SETTINGS);
        var first = send(client, "query", RequestLife.unbounded());
        HttpServerRequest holding = next();
        var late = send(client, "mutation", RequestLife.until(Duration.ofMillis(100)));
        assertThat(of(late)).isEqualTo(new OutOfTime("did not answer in time"));
        answer(holding, "{}");
        assertThat(of(first)).isInstanceOf(Answered.class);
        var third = send(client, "query", RequestLife.unbounded());
        answer(next(), "{}");
        assertThat(of(third)).isInstanceOf(Answered.class);
        assertThat(came).hasValue(2);
    }

    @Test
    void cutsACallOnTheWireWhenItsRequestEnds() throws Exception {
        HttpSubgraphClient client = client(SETTINGS);
        for (int round = 1; round <= 3; round++) {
            RequestLife life = RequestLife.unbounded();
            var call = send(client, "mutation", life);
            next();
            life.end();
            assertThat(of(call)).isEqualTo(new OutOfTime("was not waited for"));
            int expected = round;
            Awaited.until(() -> assertThat(cut).hasValue(expected));
        }
        assertThat(came).hasValue(3);
    }

    @Test
    void beginsNoCallForARequestThatIsOver() throws Exception {
        RequestLife life = RequestLife.unbounded();
        life.end();
        assertThat(of(send(client(SETTINGS), "query", life)))
                .isEqualTo(new OutOfTime("was not asked"));
        assertThat(came).hasValue(0);
    }

    @Test
    void forgetsWaitingCallsWhoseRequestsEnd() throws Exception {
        HttpSubgraphClient client = client(SETTINGS);
        var first = send(client, "query", RequestLife.unbounded());
        HttpServerRequest holding = next();
        for (int i = 0; i < 1_000; i++) {
            RequestLife life = RequestLife.unbounded();
            var waiting = send(client, "mutation", life);
            life.end();
            assertThat(of(waiting)).isEqualTo(new OutOfTime("was not waited for"));
        }
        var last = send(client, "query", RequestLife.unbounded());
        answer(holding, "{}");
        answer(next(), "{}");
        assertThat(of(first)).isInstanceOf(Answered.class);
        assertThat(of(last)).isInstanceOf(Answered.class);
        assertThat(came).hasValue(2);
    }

    @Test
    void refusesCallsBeyondThoseThatMayWait() throws Exception {
        HttpSubgraphClient client = client(SETTINGS);
        List<CompletableFuture<SubgraphResponse>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            calls.add(send(client, "query", RequestLife.unbounded()));
        }
        assertThat(of(calls.get(3)))
                .isEqualTo(
                        new Unreachable(
                                "has more calls waiting than the gateway lets wait for it"));
        for (int i = 0; i < 3; i++) {
            answer(next(), "{}");
        }
        for (int i = 0; i < 3; i++) {
            assertThat(of(calls.get(i))).isInstanceOf(Answered.class);
        }
    }

    @Test
    void takesAnAnswerUpToTheLimitAndCutsALargerOne() throws Exception {
        HttpSubgraphClient client = client(SETTINGS);
        var whole = send(client, "query", RequestLife.unbounded());
        answer(next(), "x".repeat(1_000));
        assertThat(((Answered) of(whole)).body()).hasSize(1_000);

        var announced = send(client, "query", RequestLife.unbounded());
        next().response().putHeader("Content-Length", "1001").write("x");
        assertThat(of(announced))
                .isEqualTo(new Unreachable("sent an answer of more than 1000 bytes"));
        Awaited.until(() -> assertThat(cut).hasValueGreaterThan(0));

        int before = cut.get();
        var chunked = send(client, "query", RequestLife.unbounded());
        var response = next().response().setChunked(true);
        response.write("x".repeat(600));
        response.write("x".repeat(600));
        assertThat(of(chunked))
                .isEqualTo(new Unreachable("sent an answer of more than 1000 bytes"));
        Awaited.until(() -> assertThat(cut).hasValueGreaterThan(before));
    }

    @Test
    void refusesAnswersBeyondWhatMayBeReceivedAtTheSameTime() throws Exception {
        HttpSubgraphClient client =
                client(
                        new TransportSettings(
                                LONG,
                                LONG,
                                Duration.ofSeconds(4),
                                3,
                                3,
                                1_000,
                                1_500,
                                HEADERS,
                                1_000));
        for (int round = 0; round < 3; round++) {
            var first = send(client, "query", RequestLife.unbounded());
            var slow = next().response().setChunked(true);
            slow.write("x".repeat(900));
            Thread.sleep(200);
            var second = send(client, "query", RequestLife.unbounded());
            next().response().end("x".repeat(900));
            assertThat(of(second))
                    .isEqualTo(
                            new Unreachable("answered while the gateway was receiving too much"));
            slow.end();
            assertThat(((Answered) of(first)).body()).hasSize(900);
        }
    }

    @Test
    void sendsAQueryOnceMoreWhenTheConnectionWasJustClosedButNeverAMutation() throws Exception {
        HttpSubgraphClient client = client(SETTINGS);
        var query = send(client, "query", RequestLife.unbounded());
        next().connection().close();
        answer(next(), "{}");
        assertThat(of(query)).isInstanceOf(Answered.class);
        var mutation = send(client, "mutation", RequestLife.unbounded());
        next().connection().close();
        assertThat(of(mutation)).isEqualTo(new Unreachable("cut the connection"));
        assertThat(came).hasValue(3);
    }

    @Test
    void losesNoPlaceWhateverEndsItsCalls() throws Exception {
        HttpSubgraphClient client =
                client(
                        new TransportSettings(
                                LONG,
                                LONG,
                                Duration.ofSeconds(4),
                                4,
                                100,
                                1_000,
                                5_000,
                                HEADERS,
                                1_000));
        prompt = true;
        for (int round = 0; round < 50; round++) {
            List<CompletableFuture<SubgraphResponse>> calls = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                RequestLife life = RequestLife.until(LONG);
                calls.add(send(client, i % 2 == 0 ? "query" : "mutation", life));
                if (i % 3 == 0) {
                    Thread.startVirtualThread(life::end);
                }
            }
            for (CompletableFuture<SubgraphResponse> call : calls) {
                of(call);
            }
        }
        assertThat(of(send(client, "query", RequestLife.until(Duration.ofSeconds(5)))))
                .isInstanceOf(Answered.class);
    }

    @Test
    void keepsTheAddressesOfAnOlderGraphWhenTheRoutesChange() throws Exception {
        HttpSubgraphClient client = client(SETTINGS);
        URI here = URI.create("http://127.0.0.1:" + server.actualPort() + "/g");
        SubgraphClient older = client.at(Map.of("s", here));
        client.route(Map.of("s", URI.create("http://127.0.0.1:1/g")));
        var call = older.send(call("query", RequestLife.unbounded())).toCompletableFuture();
        answer(next(), "{}");
        assertThat(of(call)).isInstanceOf(Answered.class);
        assertThat(of(send(client, "query", RequestLife.unbounded())))
                .isEqualTo(new Unreachable("refused the connection"));
    }
}
