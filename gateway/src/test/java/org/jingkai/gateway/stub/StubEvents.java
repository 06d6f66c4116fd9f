package org.jingkai.gateway.stub;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A subgraph that can only be subscribed to, by WebSocket and by Server-Sent Events; tests move its
 * streams by hand.
 */
public final class StubEvents implements AutoCloseable {

    /** One subscription of the gateway. */
    public interface Stream {

        /** What the gateway sent to open it. */
        String opening();

        /** Sends one result. */
        void next(String result);

        void complete();

        /** Breaks the connection off. */
        void cut();

        /** Whether the gateway takes less than is sent. */
        boolean isFull();
    }

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<Stream> opened = new LinkedBlockingQueue<>();
    private final AtomicInteger gone = new AtomicInteger();
    private volatile @Nullable String refusal;
    private @Nullable HttpServer server;

    public StubEvents start() {
        server =
                vertx.createHttpServer(
                                new HttpServerOptions()
                                        .addWebSocketSubProtocol("graphql-transport-ws"))
                        .requestHandler(this::answer)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + (server == null ? 0 : server.actualPort()) + "/graphql";
    }

    /** The next subscription that the gateway opens. */
    public Stream stream() throws InterruptedException {
        Stream stream = opened.poll(10, TimeUnit.SECONDS);
        if (stream == null) {
            throw new AssertionError("the gateway opened no subscription");
        }
        return stream;
    }

    public boolean isUntouched() {
        return opened.isEmpty();
    }

    /** How many subscriptions the gateway ended, or lost. */
    public int gone() {
        return gone.get();
    }

    /** Answers subscriptions over HTTP with this body and status 400 from now on; null heals it. */
    public void refuse(@Nullable String body) {
        refusal = body;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request) {
        if (request.headers().contains("Upgrade")) {
            request.toWebSocket().onSuccess(this::socket);
        } else {
            post(request);
        }
    }

    private void post(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        request.body()
                .onSuccess(body -> {
                    String refused = refusal;
                    if (refused != null) {
                        response.setStatusCode(400)
                                .putHeader("Content-Type", "application/json")
                                .end(refused);
                        return;
                    }
                    response.setChunked(true)
                            .putHeader("Content-Type", "text/event-stream")
                            .write(": welcome\n\n");
                    response.closeHandler(_ -> gone.incrementAndGet());
                    opened.add(new OverHttp(request, body.toString()));
                });
    }

    private void socket(ServerWebSocket socket) {
        socket.textMessageHandler(text -> {
            if (text.contains("connection_init")) {
                socket.writeTextMessage("{\"type\":\"ping\"}");
                socket.writeTextMessage("{\"type\":\"connection_ack\"}");
            } else if (text.contains("\"subscribe\"")) {
                opened.add(new OverSocket(socket, text));
            }
        });
        socket.closeHandler(_ -> gone.incrementAndGet());
    }

    private record OverHttp(HttpServerRequest request, String opening) implements Stream {

        @Override
        public void next(String result) {
            request.response().write(Buffer.buffer("event: next\r\ndata: " + result + "\r\n\r\n"));
        }

        @Override
        public void complete() {
            request.response().end("event: complete\ndata:\n\n");
        }

        @Override
        public void cut() {
            request.connection().close();
        }

        @Override
        public boolean isFull() {
            return request.response().writeQueueFull();
        }
    }

    private record OverSocket(ServerWebSocket socket, String opening) implements Stream {

        @Override
        public void next(String result) {
            if (socket.isClosed()) {
                return;
            }
            socket.writeTextMessage("{\"id\":\"1\",\"type\":\"next\",\"payload\":" + result + "}");
        }

        @Override
        public void complete() {
            socket.writeTextMessage("{\"id\":\"1\",\"type\":\"complete\"}");
        }

        @Override
        public void cut() {
            socket.close((short) 1011);
        }

        @Override
        public boolean isFull() {
            return !socket.isClosed() && socket.writeQueueFull();
        }
    }
}
