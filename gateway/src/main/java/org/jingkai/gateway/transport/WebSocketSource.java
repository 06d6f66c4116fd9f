package org.jingkai.gateway.transport;

import io.vertx.core.Context;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jingkai.gateway.execution.SubgraphRequest;
import org.jingkai.gateway.execution.SubgraphResponse.Answered;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.json.MalformedJson;
import org.jspecify.annotations.Nullable;

/**
 * One subscription over a WebSocket of its own.
 *
 * <p>Source: GraphQL over WebSocket protocol, subprotocol {@code graphql-transport-ws}. A socket is
 * not shared: not reading it holds back this subscription alone.
 */
final class WebSocketSource implements EventQueue.Source {

    private static final String PROTOCOL = "graphql-transport-ws";
    private static final short NORMAL = 1000;
    private static final short INVALID_MESSAGE = 4400;

    private final WebSocket socket;
    private final SubgraphRequest request;
    private final EventQueue queue;
    private final Context context;
    private final long patience;
    private boolean paused;
    private @Nullable String reason;

    private WebSocketSource(
            WebSocket socket,
            SubgraphRequest request,
            EventQueue queue,
            Context context,
            TransportSettings settings) {
        this.socket = socket;
        this.request = request;
        this.queue = queue;
        this.context = context;
        this.patience =
                context.owner()
                        .setTimer(
                                settings.answerTimeout().toMillis(),
                                _ -> {
                                    queue.lose(Reasons.late(settings.answerTimeout()));
                                    socket.close(NORMAL);
                                });
    }

    /** Opens it; runs on the context of the queue. */
    static void open(
            WebSocketClient client,
            Context context,
            URI address,
            SubgraphRequest request,
            EventQueue queue,
            TransportSettings settings) {
        WebSocketConnectOptions options =
                new WebSocketConnectOptions()
                        .setTimeout(settings.answerTimeout().toMillis())
                        .addSubProtocol(PROTOCOL);
        options.setAbsoluteURI(address.toString());
        settings.headers()
                .select(request.subgraph(), request.headers())
                .forEach(options::putHeader);
        client.connect(options)
                .onFailure(failure -> queue.lose(Reasons.of(failure)))
                .onSuccess(socket ->
                        new WebSocketSource(socket, request, queue, context, settings).start());
    }

    private void start() {
        socket.textMessageHandler(this::message);
        socket.binaryMessageHandler(_ -> invalid());
        socket.exceptionHandler(failure -> lost(Reasons.of(failure)));
        socket.closeHandler(_ -> {
            context.owner().cancelTimer(patience);
            lost(closed(socket.closeStatusCode()));
        });
        queue.connected(this);
        if (!queue.isOver()) {
            socket.writeTextMessage("{\"type\":\"connection_init\"}");
        }
    }

    private void message(String text) {
        JsonObject message = read(text);
        switch (message == null ? "" : String.valueOf(message.get("type"))) {
            case "connection_ack" -> {
                context.owner().cancelTimer(patience);
                socket.writeTextMessage(
                        "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":"
                                + new String(request.body(), StandardCharsets.UTF_8)
                                + "}");
            }
            case "ping" -> socket.writeTextMessage("{\"type\":\"pong\"}");
            case "pong" -> {}
            case "next" -> queue.put(new Answered(200, payload(message)));
            case "error" -> {
                Map<String, @Nullable Object> answer = new LinkedHashMap<>();
                answer.put("errors", message == null ? null : message.get("payload"));
                queue.put(new Answered(200, Json.bytes(answer)));
                finish();
            }
            case "complete" -> finish();
            default -> invalid();
        }
    }

    private static byte[] payload(@Nullable JsonObject message) {
        return Json.bytes(message == null ? null : message.get("payload"));
    }

    private static @Nullable JsonObject read(String text) {
        try {
            return Json.read(text) instanceof JsonObject object ? object : null;
        } catch (MalformedJson _) {
            return null;
        }
    }

    private void finish() {
        queue.end();
        socket.close(NORMAL);
    }

    private void invalid() {
        queue.lose("broke the protocol of the subscription");
        socket.close(INVALID_MESSAGE, "Invalid message");
    }

    /** The socket is gone; messages that it brought before and that nobody has read come first. */
    private void lost(String why) {
        reason = why;
        if (!paused) {
            queue.lose(why);
        }
    }

    private static String closed(@Nullable Short code) {
        return switch (code == null ? 0 : code.intValue()) {
            case 4401, 4403 -> "refused the subscription";
            case 1009 -> "sent an event that is too large";
            default -> "cut the connection";
        };
    }

    @Override
    public void pause() {
        paused = true;
        socket.pause();
    }

    @Override
    public void resume() {
        paused = false;
        socket.resume();
        String lost = reason;
        if (lost != null) {
            context.runOnContext(_ -> lost(lost));
        }
    }

    @Override
    public void cancel() {
        if (!socket.isClosed()) {
            socket.writeTextMessage("{\"id\":\"1\",\"type\":\"complete\"}");
            socket.close(NORMAL);
        }
    }
}
