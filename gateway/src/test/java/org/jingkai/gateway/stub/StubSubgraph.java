package org.jingkai.gateway.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import graphql.ExecutionInput;
import graphql.GraphQL;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.json.MalformedJson;
import org.jspecify.annotations.Nullable;

/** A subgraph in this process, over real HTTP: SDL, root fields and entities out of maps. */
public final class StubSubgraph implements AutoCloseable {

    /** One request as it came. */
    public record Seen(String body, Optional<String> asOf, Map<String, String> headers) {}

    private final StubData data;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile String sdl;
    private volatile GraphQL graphql;
    private volatile long delayMillis;
    private @Nullable HttpServer server;
    private int port;

    public StubSubgraph(String sdl, StubData data) {
        this.sdl = sdl;
        this.data = data;
        this.graphql = StubSchema.of(sdl, data);
    }

    /** Starts on a free port, or again on the one it had. */
    public StubSubgraph start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
            started.createContext("/graphql", this::answer);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.start();
            port = started.getAddress().getPort();
            server = started;
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port + "/graphql";
    }

    /** Changes the schema while it runs. */
    public void become(String changed) {
        graphql = StubSchema.of(changed, data);
        sdl = changed;
    }

    public String sdl() {
        return sdl;
    }

    /** Answers late from now on. */
    public void delay(long millis) {
        delayMillis = millis;
    }

    /** Requests but those for the SDL. */
    public List<Seen> seen() {
        return seen;
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        try (exchange) {
            Thread.sleep(delayMillis);
            byte[] answer = Json.bytes(result(new String(body, UTF_8), exchange));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return headers;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> result(String body, HttpExchange exchange) throws IOException {
        if (!body.contains("_service")) {
            seen.add(
                    new Seen(
                            body,
                            Optional.ofNullable(
                                    exchange.getRequestHeaders().getFirst("Jingkai-As-Of")),
                            headers(exchange)));
        }
        Map<String, Object> request;
        try {
            request = (Map<String, Object>) Objects.requireNonNull(Json.plain(Json.read(body)));
        } catch (MalformedJson malformed) {
            throw new IOException(malformed);
        }
        Object variables = request.get("variables");
        return graphql.execute(
                        ExecutionInput.newExecutionInput()
                                .query((String) request.get("query"))
                                .operationName((String) request.get("operationName"))
                                .variables(
                                        variables == null
                                                ? Map.of()
                                                : (Map<String, Object>) variables)
                                .build())
                .toSpecification();
    }
}
