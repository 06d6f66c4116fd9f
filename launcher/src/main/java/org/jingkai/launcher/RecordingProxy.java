package org.jingkai.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands between the gateway and a service and writes down what the gateway asks. */
final class RecordingProxy implements AutoCloseable {

    /** One call of the gateway to a service, with the times at which it began and ended. */
    record Call(Member service, String body, long began, long ended) {}

    private final Member service;
    private final HttpServer server;
    private final List<Call> calls;

    private RecordingProxy(Member service, HttpServer server, List<Call> calls) {
        this.service = service;
        this.server = server;
        this.calls = calls;
    }

    static RecordingProxy before(Member service, List<Call> calls) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RecordingProxy proxy = new RecordingProxy(service, server, calls);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/graphql", proxy::pass);
        server.start();
        return proxy;
    }

    static List<Call> recorder() {
        return new CopyOnWriteArrayList<>();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/graphql";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String asOf = exchange.getRequestHeaders().getFirst("Jingkai-As-Of");
            long began = System.nanoTime();
            Http.Reply reply =
                    Http.post(
                            service.url("/graphql"),
                            body,
                            asOf == null ? Map.of() : Map.of("Jingkai-As-Of", asOf));
            calls.add(new Call(service, body, began, System.nanoTime()));
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
