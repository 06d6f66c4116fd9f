package org.jingkai.gateway.transport;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jingkai.gateway.execution.SubgraphClient;
import org.jingkai.gateway.execution.SubgraphRequest;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.execution.SubgraphResponse.Unreachable;
import org.jspecify.annotations.Nullable;

/**
 * Calls subgraphs over HTTP, with kept connections for each address.
 *
 * <p>Nothing blocks, and no failure is thrown: what brings no answer is {@link Unreachable}, with a
 * reason that names neither host nor class. A query that met a kept connection just as the subgraph
 * closed it is sent once more; a mutation never is.
 */
public final class HttpSubgraphClient implements SubgraphClient, AutoCloseable {

    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
    private static final CharSequence ACCEPTED =
            HttpHeaders.createOptimized("application/graphql-response+json,application/json");
    private static final CharSequence AGENT = HttpHeaders.createOptimized("jingkai-gateway");

    /** Where a subgraph is, as an address and as the client takes it. */
    private record Route(URI address, RequestOptions post) {

        static Route to(URI address) {
            return new Route(
                    address,
                    new RequestOptions()
                            .setMethod(HttpMethod.POST)
                            .setAbsoluteURI(address.toString()));
        }
    }

    private final TransportSettings settings;
    private final Vertx vertx;
    private final HttpClient client;
    private volatile Map<String, Route> routes = Map.of();

    public HttpSubgraphClient(TransportSettings settings, Vertx vertx) {
        this.settings = settings;
        this.vertx = vertx;
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setMaxPoolSize(settings.connections())
                                .setConnectTimeout(
                                        Math.toIntExact(settings.connectTimeout().toMillis()))
                                .setKeepAliveTimeout(
                                        Math.toIntExact(settings.keepAlive().toSeconds())));
    }

    /** Sets where each subgraph is from now on; calls under way still end. */
    public void route(Map<String, URI> addresses) {
        Map<String, Route> after = new HashMap<>();
        addresses.forEach((name, address) -> after.put(name, Route.to(address)));
        routes = Map.copyOf(after);
    }

    /** Where a subgraph is now; empty if that is not known. */
    public Optional<URI> address(String subgraph) {
        return Optional.ofNullable(routes.get(subgraph)).map(Route::address);
    }

    @Override
    public CompletionStage<SubgraphResponse> send(SubgraphRequest request) {
        Route route = routes.get(request.subgraph());
        if (route == null) {
            return CompletableFuture.completedFuture(new Unreachable("has no address"));
        }
        Call call = new Call(request, route.post());
        call.start();
        return call.answer;
    }

    @Override
    public void close() {
        client.close();
    }

    /** One call, which ends by an answer, a failure or its time. */
    private final class Call {

        private final SubgraphRequest request;
        private final RequestOptions route;
        private final CompletableFuture<SubgraphResponse> answer = new CompletableFuture<>();
        private final long timer;
        private boolean again;
        private volatile @Nullable HttpClientRequest sent;

        Call(SubgraphRequest request, RequestOptions route) {
            this.request = request;
            this.route = route;
            this.again = !request.isMutation();
            this.timer = vertx.setTimer(settings.answerTimeout().toMillis(), _ -> giveUp());
        }

        void start() {
            client.request(route).compose(this::post).onFailure(this::failed);
        }

        private io.vertx.core.Future<Void> post(HttpClientRequest http) {
            sent = http;
            var headers = http.headers();
            request.headers().forEach(headers::set);
            headers.set(HttpHeaders.CONTENT_TYPE, JSON)
                    .set(HttpHeaders.ACCEPT, ACCEPTED)
                    .set(HttpHeaders.USER_AGENT, AGENT);
            return http.send(Buffer.buffer(request.body()))
                    .compose(response -> {
                        again = false;
                        return response.body()
                                .map(body -> {
                                    end(
                                            new SubgraphResponse.Answered(
                                                    response.statusCode(), body.getBytes()));
                                    return null;
                                });
                    });
        }

        private void failed(Throwable failure) {
            if (again && failure instanceof HttpClosedException && !answer.isDone()) {
                again = false;
                start();
            } else {
                end(new Unreachable(Reasons.of(failure)));
            }
        }

        private void giveUp() {
            if (answer.complete(new Unreachable(Reasons.late(settings.answerTimeout())))) {
                HttpClientRequest http = sent;
                if (http != null) {
                    http.reset();
                }
            }
        }

        private void end(SubgraphResponse response) {
            vertx.cancelTimer(timer);
            answer.complete(response);
        }
    }
}
