package org.jingkai.bench.stub;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** The stub subgraphs as a program: one loopback port each. */
public final class StubServer {

    private static final String HOST = "127.0.0.1";

    private StubServer() {}

    /**
     * Serves until it is ended, or until its standard input ends if it is told so.
     *
     * @param arguments the port of the first subgraph, if not the one of the checked-in supergraph
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        int first = arguments.length > 0 ? Integer.parseInt(arguments[0]) : Graph.FIRST_PORT;
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        List<Future<HttpServer>> servers =
                IntStream.range(0, Graph.SUBGRAPHS.size())
                        .mapToObj(i -> serve(vertx, Graph.SUBGRAPHS.get(i), first + i))
                        .toList();
        Future.all(servers)
                .onSuccess(_ -> System.out.println("Listening on: " + HOST + " from port " + first))
                .onFailure(StubServer::giveUp);
        if (Boolean.getBoolean("jingkai.ends-with-parent")) {
            System.in.transferTo(OutputStream.nullOutputStream());
            System.exit(0);
        }
        new CountDownLatch(1).await();
    }

    private static Future<HttpServer> serve(Vertx vertx, String name, int port) {
        StubSubgraph subgraph = StubSubgraph.named(name);
        return vertx.createHttpServer(new HttpServerOptions().setHost(HOST).setPort(port))
                .requestHandler(request -> answer(request, subgraph))
                .listen();
    }

    private static void answer(HttpServerRequest request, StubSubgraph subgraph) {
        request.body()
                .onSuccess(body -> {
                    try {
                        Buffer answer = Buffer.buffer(subgraph.answer(body.getBytes()));
                        request.response()
                                .putHeader("content-type", "application/json")
                                .end(answer);
                    } catch (UncheckedIOException e) {
                        request.response().setStatusCode(400).end();
                    }
                });
    }

    private static void giveUp(Throwable reason) {
        System.err.println("jingkai: the stub subgraphs cannot start: " + reason.getMessage());
        System.exit(1);
    }
}
