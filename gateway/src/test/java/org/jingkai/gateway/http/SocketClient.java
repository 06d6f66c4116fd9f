package org.jingkai.gateway.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client that speaks over a WebSocket, message by message. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    private SocketClient(URI address, String protocol, String... headers) {
        WebSocket.Builder builder = client.newWebSocketBuilder();
        if (!protocol.isEmpty()) {
            builder.subprotocols(protocol);
        }
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        socket =
                builder.buildAsync(URI.create(address.toString().replaceFirst("^http", "ws")), this)
                        .join();
    }

    static SocketClient open(URI address, String protocol, String... headers) {
        return new SocketClient(address, protocol, headers);
    }

    /** A connection that is acknowledged. */
    static SocketClient ready(URI address, String... headers) throws InterruptedException {
        SocketClient client = open(address, "graphql-transport-ws", headers);
        client.send("{\"type\":\"connection_init\"}");
        if (!"{\"type\":\"connection_ack\"}".equals(client.next())) {
            throw new AssertionError("no acknowledgement");
        }
        return client;
    }

    SocketClient send(String message) {
        socket.sendText(message, true).join();
        return this;
    }

    /** Sends unless the other side has closed. */
    void trySend(String message) {
        try {
            send(message);
        } catch (java.util.concurrent.CompletionException closed) {
            // the reason is read with next()
        }
    }

    void sendInParts(String first, String second) {
        socket.sendText(first, false).join();
        socket.sendText(second, true).join();
    }

    SocketClient subscribe(String id, String query) {
        return send(
                "{\"id\":\"%s\",\"type\":\"subscribe\",\"payload\":{\"query\":\"%s\"}}"
                        .formatted(id, query));
    }

    /** The next message, or {@code closed CODE REASON}. */
    String next() throws InterruptedException {
        String message = received.poll(10, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("nothing came");
        }
        return message;
    }

    boolean isQuiet() {
        return received.isEmpty();
    }

    void abort() {
        socket.abort();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            received.add(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        received.add("closed " + code + " " + reason);
        return null;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
