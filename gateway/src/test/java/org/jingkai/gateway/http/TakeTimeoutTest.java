package org.jingkai.gateway.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.bootstrap.Awaited;
import org.jingkai.gateway.composition.Composition;
import org.jingkai.gateway.composition.CompositionResult.Composed;
import org.jingkai.gateway.composition.SubgraphSdl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that does not take its answer is cut off, and nobody else. */
@QuarkusTest
@TestProfile(TakeTimeoutTest.Impatient.class)
@WithTestResource(TakeTimeoutTest.Plenty.class)
class TakeTimeoutTest {

    /** More than the buffers of both sides of a connection hold. */
    private static final int LARGE = 12 << 20;

    /** A gateway that waits long for everything but for its answer to be taken. */
    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "jingkai.gateway.http.take-timeout", "1s",
                    "jingkai.gateway.subscriptions.keep-alive", "500ms",
                    "jingkai.gateway.http.head-timeout", "60s",
                    "jingkai.gateway.http.request-timeout", "60s",
                    "jingkai.gateway.transport.answer-timeout", "60s");
        }
    }

    /** A subgraph with a large and a small answer. */
    public static final class Plenty implements QuarkusTestResourceLifecycleManager {

        private final Vertx vertx = Vertx.vertx();

        @Override
        public Map<String, String> start() {
            String large = "{\"data\":{\"large\":\"" + "x".repeat(LARGE) + "\"}}";
            HttpServer server =
                    vertx.createHttpServer()
                            .requestHandler(request ->
                                    request.body()
                                            .onSuccess(body ->
                                                    request.response()
                                                            .putHeader(
                                                                    "Content-Type",
                                                                    "application/json")
                                                            .end(
                                                                    body.toString()
                                                                                    .contains(
                                                                                            "large")
                                                                            ? large
                                                                            : "{\"data\":{\"small\":1}}")))
                            .listen(0, "127.0.0.1")
                            .toCompletionStage()
                            .toCompletableFuture()
                            .join();
            String url = "http://127.0.0.1:" + server.actualPort() + "/graphql";
            String sdl = "type Query { large: String small: Int }";
            Composed composed =
                    (Composed) Composition.compose(List.of(new SubgraphSdl("s", url, sdl)));
            try {
                Path file = Files.createTempFile("supergraph", ".graphqls");
                Files.writeString(file, composed.supergraphSdl());
                return Map.of("jingkai.gateway.supergraph", file.toString());
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

    @BeforeEach
    void ready() {
        Awaited.ready();
    }

    private static RawClient ask(RawClient client, String query) throws IOException {
        String body = "{\"query\":\"" + query + "\"}";
        return client.head("Content-Length: " + body.length()).send(body);
    }

    private void serves() throws IOException {
        try (RawClient other = new RawClient(graphql)) {
            ask(other, "{ small }").until("\"small\":1");
        }
    }

    @Test
    void cutsAClientThatDoesNotTakeItsAnswer() throws Exception {
        try (RawClient idle = RawClient.withSmallWindow(graphql)) {
            ask(idle, "{ large }").until("\"large\":\"x");
            serves();
            Awaited.until(() ->
                    assertThatThrownBy(() -> idle.send("\r\n"))
                            .isInstanceOf(SocketException.class));
            serves();
        }
    }

    @Test
    void cutsAClientThatDoesNotTakeItsStream() throws Exception {
        String body = "{\"query\":\"{ large }\"}";
        try (RawClient idle = RawClient.withSmallWindow(graphql)) {
            idle.head("Accept: text/event-stream", "Content-Length: " + body.length())
                    .send(body)
                    .until("\"large\":\"x");
            Awaited.until(() ->
                    assertThatThrownBy(() -> idle.send("\r\n"))
                            .isInstanceOf(SocketException.class));
        }
    }

    @Test
    void leavesAClientAloneThatTakesItsAnswer() throws Exception {
        try (RawClient client = new RawClient(graphql)) {
            ask(client, "{ large }").until("\"large\":\"x");
            client.skip(LARGE - 1).until("\"extensions\"");
            Thread.sleep(1_500);
            ask(client, "{ small }").until("\"small\":1");
        }
    }
}
