package org.jingkai.gateway.http;

import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.json.MalformedJson;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket of a client; every kind of operation may run over it.
 *
 * <p>Source: GraphQL over WebSocket protocol, subprotocol {@code graphql-transport-ws}. Lives on
 * the event loop of its connection.
 */
final class SocketSession {

    static final String PROTOCOL = "graphql-transport-ws";

    private static final Logger LOG = Logger.getLogger(SocketSession.class);

    private final ServerWebSocket socket;
    private final HttpConnection connection;
    private final Context context;
    private final Streams streams;
    private final Streams.Asked asked;
    private final StreamSettings settings;
    private final Runnable onEnd;
    private final Map<String, SocketOperation> operations = new LinkedHashMap<>();
    private final List<Runnable> parked = new ArrayList<>();
    private final long initTimer;
    private final long keepAliveTimer;
    private boolean initialised;
    private boolean heard = true;
    private boolean full;
    private long thisSecond;
    private int messages;

    private SocketSession(
            ServerWebSocket socket,
            HttpConnection connection,
            Context context,
            Streams streams,
            Streams.Asked asked,
            StreamSettings settings,
            Runnable onEnd) {
        this.socket = socket;
        this.connection = connection;
        this.context = context;
        this.streams = streams;
        this.asked = asked;
        this.settings = settings;
        this.onEnd = onEnd;
        var vertx = context.owner();
        this.initTimer =
                vertx.setTimer(
                        settings.initTimeout().toMillis(),
                        _ -> close(4408, "Connection initialisation timeout"));
        this.keepAliveTimer = vertx.setPeriodic(settings.keepAlive().toMillis(), _ -> tick());
    }

    /** Makes the request a WebSocket; {@code onEnd} runs once when there is none any more. */
    static void open(
            RoutingContext request,
            Streams streams,
            Streams.Asked asked,
            StreamSettings settings,
            Runnable onEnd) {
        boolean friend = settings.allows(request.request());
        HttpConnection connection = request.request().connection();
        request.request()
                .toWebSocket()
                .onFailure(failure -> {
                    LOG.debugf("No WebSocket: %s", failure);
                    onEnd.run();
                })
                .onSuccess(socket ->
                        new SocketSession(
                                        socket,
                                        connection,
                                        request.vertx().getOrCreateContext(),
                                        streams,
                                        asked,
                                        settings,
                                        onEnd)
                                .start(friend));
    }

    private void start(boolean friend) {
        socket.closeHandler(_ -> {
            end();
            onEnd.run();
        });
        socket.exceptionHandler(this::failed);
        if (!PROTOCOL.equals(socket.subProtocol())) {
            close(4406, "Subprotocol not acceptable");
            return;
        }
        if (!friend) {
            close(4403, "Forbidden");
            return;
        }
        socket.textMessageHandler(this::take);
        socket.binaryMessageHandler(_ -> close(4400, "Invalid message: not text"));
        socket.pongHandler(_ -> heard = true);
        socket.drainHandler(_ -> drained());
    }

    /** A frame or message larger than allowed is the only failure of which the client is told. */
    private void failed(Throwable failure) {
        boolean tooLarge =
                failure instanceof CorruptedWebSocketFrameException corrupt
                        ? corrupt.closeStatus() == WebSocketCloseStatus.MESSAGE_TOO_BIG
                        : failure instanceof IllegalStateException;
        LOG.debugf("A WebSocket failed: %s", failure);
        if (tooLarge) {
            close(1009, "A message has at most " + settings.maxMessage() + " bytes");
        }
    }

    private void take(String text) {
        long second = System.nanoTime() / 1_000_000_000L;
        messages = second == thisSecond ? messages + 1 : 1;
        thisSecond = second;
        if (messages > settings.maxMessages()) {
            close(1008, "More than " + settings.maxMessages() + " messages in a second");
            return;
        }
        try {
            message(text);
        } catch (RuntimeException bug) {
            LOG.errorf(bug, "A message on a WebSocket failed inside the gateway");
            close(4500, "Internal server error");
        }
        if (!socket.isClosed() && socket.writeQueueFull()) {
            socket.pause();
        }
    }

    private void message(String text) {
        heard = true;
        if (!(read(text) instanceof JsonObject message)) {
            close(4400, "Invalid message: no JSON object");
            return;
        }
        switch (String.valueOf(message.get("type"))) {
            case "connection_init" -> init();
            case "ping" -> write("{\"type\":\"pong\"}");
            case "pong" -> {}
            case "subscribe" -> subscribe(message);
            case "complete" -> complete(String.valueOf(message.get("id")));
            default -> close(4400, "Invalid message: no such type");
        }
    }

    private static @Nullable Object read(String text) {
        try {
            return Json.read(text);
        } catch (MalformedJson _) {
            return null;
        }
    }

    private void init() {
        if (initialised) {
            close(4429, "Too many initialisation requests");
            return;
        }
        initialised = true;
        context.owner().cancelTimer(initTimer);
        write("{\"type\":\"connection_ack\"}");
    }

    private void subscribe(JsonObject message) {
        if (!initialised) {
            close(4401, "Unauthorized");
            return;
        }
        if (!(message.get("id") instanceof String id)
                || id.isEmpty()
                || !(message.get("payload") instanceof JsonObject payload)) {
            close(4400, "Invalid message: subscribe needs id and payload");
            return;
        }
        if (operations.containsKey(id)) {
            close(4409, "Subscriber for " + shortened(id) + " already exists");
            return;
        }
        SocketOperation operation = new SocketOperation(id, this);
        operations.put(id, operation);
        if (operations.size() > settings.maxPerConnection()) {
            operation.refuse(
                    "TOO_MANY_OPERATIONS",
                    "At most "
                            + settings.maxPerConnection()
                            + " operations may be under way on one connection. Complete one first.");
            return;
        }
        switch (RequestReader.fromMembers(payload)) {
            case RequestReader.Outcome.Unreadable(Problem problem) ->
                    operation.refuse(problem.code(), problem.message());
            case RequestReader.Outcome.Read(var request) ->
                    streams.open(request, asked, operation.presence())
                            .whenComplete(operation::take);
        }
    }

    private void complete(String id) {
        SocketOperation operation = operations.remove(id);
        if (operation != null) {
            operation.cancel();
        }
    }

    private void tick() {
        if (socket.isClosed()) {
            return;
        }
        if (socket.writeQueueFull() ? full : !heard) {
            Answers.cut(connection);
            return;
        }
        full = socket.writeQueueFull();
        heard = full;
        if (!full) {
            socket.writePing(Buffer.buffer());
        }
    }

    private void drained() {
        full = false;
        socket.resume();
        List<Runnable> waiting = List.copyOf(parked);
        parked.clear();
        waiting.forEach(this::whenRoom);
    }

    /** A close frame's reason has at most 123 bytes (RFC 6455, 5.5). */
    private static String shortened(String id) {
        return id.length() <= 20 ? id : id.substring(0, 20) + "…";
    }

    private void close(int code, String reason) {
        end();
        if (!socket.isClosed()) {
            socket.close((short) code, reason);
        }
    }

    private void end() {
        context.owner().cancelTimer(initTimer);
        context.owner().cancelTimer(keepAliveTimer);
        List<SocketOperation> open = List.copyOf(operations.values());
        operations.clear();
        parked.clear();
        open.forEach(SocketOperation::cancel);
    }

    /** Runs on the event loop. */
    void onLoop(Runnable action) {
        context.runOnContext(_ -> action.run());
    }

    /** Sends a message unless the client has gone. */
    void write(String message) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(message);
        }
    }

    /** Runs at once, or when the client has taken what was sent. */
    void whenRoom(Runnable action) {
        if (socket.isClosed()) {
            return;
        }
        if (socket.writeQueueFull()) {
            parked.add(action);
        } else {
            action.run();
        }
    }

    /** The operation is over; its id is free again. */
    void forget(String id) {
        operations.remove(id);
    }
}
