package org.jingkai.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jingkai.gateway.bootstrap.Awaited;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.pipeline.GatewaySettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A WebSocket on which the gateway itself fails. */
class SocketFailureTest {

    private static final StreamSettings SETTINGS =
            new StreamSettings(
                    Duration.ofMillis(500), Duration.ofMinutes(1), 5, 5, 5, 128_000, 100, Set.of());

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger ended = new AtomicInteger();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void closesAWebSocketWith4500WhenAMessageFailsInsideTheGateway() throws Exception {
        try (SocketClient client = SocketClient.ready(server(new Broken()))) {
            client.subscribe("1", "{ total }");
            assertThat(client.next()).isEqualTo("closed 4500 Internal server error");
            Awaited.until(() -> assertThat(ended).hasValue(1));
        }
    }

    @Test
    void answersOnAWebSocketWhenNothingFails() throws Exception {
        try (SocketClient client = SocketClient.ready(server(Map.of()))) {
            client.subscribe("1", "{ total }");
            assertThat(client.next()).contains("\"error\"", "NOT_READY");
            assertThat(client.send("{\"type\":\"ping\"}").next()).contains("pong");
            assertThat(ended).hasValue(0);
        }
    }

    /** The answers repeat the long id of their operation. */
    @Test
    void cutsAWebSocketWhoseClientDoesNotTakeItsAnswers() throws Exception {
        String subscribe =
                "{\"type\":\"subscribe\",\"id\":\"%s%s\",\"payload\":{\"query\":\"{ total }\"}}";
        HttpClient http = HttpClient.newHttpClient();
        WebSocket client =
                http.newWebSocketBuilder()
                        .subprotocols(SocketSession.PROTOCOL)
                        .buildAsync(
                                URI.create(server(Map.of()).toString().replace("http:", "ws:")),
                                new WebSocket.Listener() {
                                    @Override
                                    public void onOpen(WebSocket socket) {
                                        // nothing is asked for, so nothing is read
                                    }
                                })
                        .join();
        client.sendText("{\"type\":\"connection_init\"}", true).join();
        for (int i = 0; i < 90 && ended.get() == 0; i++) {
            client.sendText(subscribe.formatted(i, "x".repeat(120_000)), true)
                    .orTimeout(2, TimeUnit.SECONDS)
                    .handle((_, failure) -> failure)
                    .join();
        }
        Awaited.until(() -> assertThat(ended).hasValue(1));
        client.abort();
        http.shutdownNow();
    }

    /** A gateway without a supergraph that forwards these headers. */
    private URI server(Map<String, String> forwarded) {
        Gateway gateway =
                new Gateway(
                        _ ->
                                CompletableFuture.completedFuture(
                                        new SubgraphResponse.Unreachable("is not there")),
                        GatewaySettings.DEFAULT);
        Streams streams = new Streams(gateway, Duration.ofMinutes(1), InstantSource.system());
        Router router = Router.router(vertx);
        router.get("/graphql").handler(context -> open(context, streams, forwarded));
        HttpServer server =
                vertx.createHttpServer(
                                new HttpServerOptions()
                                        .setMaxWebSocketFrameSize(200_000)
                                        .setMaxWebSocketMessageSize(200_000)
                                        .addWebSocketSubProtocol(SocketSession.PROTOCOL))
                        .requestHandler(router)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
        return URI.create("http://127.0.0.1:" + server.actualPort() + "/graphql");
    }

    private void open(RoutingContext context, Streams streams, Map<String, String> forwarded) {
        Traffic traffic = new Traffic(null, 0, Duration.ofMinutes(1), List.of());
        SocketSession.open(
                context,
                streams,
                new Streams.Asked(
                        Optional.of(new AsOf.Fixed(Instant.EPOCH)),
                        forwarded,
                        false,
                        traffic.account(context.request()),
                        false),
                SETTINGS,
                ended::incrementAndGet);
    }

    /** Headers that cannot be read. */
    private static final class Broken extends AbstractMap<String, String> {
        @Override
        public Set<Entry<String, String>> entrySet() {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
