package org.jingkai.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jingkai.gateway.bootstrap.Awaited;
import org.jingkai.gateway.composition.Composition;
import org.jingkai.gateway.composition.CompositionResult.Composed;
import org.jingkai.gateway.composition.SubgraphSdl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that goes away leaves no call to a subgraph behind. */
@QuarkusTest
@TestProfile(LeavingClientTest.OfItsOwn.class)
@WithTestResource(LeavingClientTest.Silent.class)
class LeavingClientTest {

    public static final class OfItsOwn implements QuarkusTestProfile {}

    /** A subgraph that never answers, and counts calls and cuts. */
    public static final class Silent implements QuarkusTestResourceLifecycleManager {

        static final AtomicInteger CALLS = new AtomicInteger();
        static final AtomicInteger CUT = new AtomicInteger();

        private final Vertx vertx = Vertx.vertx();

        @Override
        public Map<String, String> start() {
            HttpServer server =
                    vertx.createHttpServer()
                            .requestHandler(request -> {
                                CALLS.incrementAndGet();
                                request.connection().closeHandler(_ -> CUT.incrementAndGet());
                            })
                            .listen(0, "127.0.0.1")
                            .toCompletionStage()
                            .toCompletableFuture()
                            .join();
            String url = "http://127.0.0.1:" + server.actualPort() + "/graphql";
            String sdl = "type Query { slow: Int } type Mutation { slowly: Int }";
            Composed composed =
                    (Composed) Composition.compose(List.of(new SubgraphSdl("s", url, sdl)));
            try {
                Path file = Files.createTempFile("supergraph", ".graphqls");
                Files.writeString(file, composed.supergraphSdl());
                return Map.of(
                        "jingkai.gateway.supergraph",
                        file.toString(),
                        "jingkai.gateway.transport.answer-timeout",
                        "60s",
                        "jingkai.gateway.http.request-timeout",
                        "60s");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @TestHTTPResource("/graphql")
    @SuppressWarnings("NullAway.Init")
    URI graphql;

    private int calls;
    private int cut;

    @BeforeEach
    void ready() {
        Awaited.ready();
        calls = Silent.CALLS.get();
        cut = Silent.CUT.get();
    }

    private void awaitCall() {
        Awaited.until(() -> assertThat(Silent.CALLS.get() - calls).isEqualTo(1));
    }

    private void awaitCut() {
        Awaited.until(() -> assertThat(Silent.CUT.get() - cut).isEqualTo(1));
    }

    @Test
    void cutsTheCallsOfAnHttpRequestThatIsClosed() throws Exception {
        String body = "{\"query\":\"mutation { slowly }\"}";
        try (RawClient client = new RawClient(graphql)) {
            client.head("Content-Length: " + body.length()).send(body);
            awaitCall();
        }
        awaitCut();
    }

    @Test
    void cutsTheCallsOfAnOperationThatIsCompletedOnAWebSocket() throws Exception {
        try (SocketClient client = SocketClient.ready(graphql)) {
            client.subscribe("1", "{ slow }");
            awaitCall();
            client.send("{\"id\":\"1\",\"type\":\"complete\"}");
            awaitCut();
            assertThat(client.send("{\"type\":\"ping\"}").next()).contains("pong");
        }
    }

    @Test
    void cutsTheCallsOfAWebSocketThatIsClosed() throws Exception {
        SocketClient client = SocketClient.ready(graphql);
        client.subscribe("1", "mutation { slowly }");
        awaitCall();
        client.abort();
        client.close();
        awaitCut();
    }

    @Test
    void cutsTheCallsOfAnEventStreamThatIsClosed() throws Exception {
        StreamClient client = StreamClient.post(graphql, "{ slow }");
        awaitCall();
        client.close();
        awaitCut();
    }
}
