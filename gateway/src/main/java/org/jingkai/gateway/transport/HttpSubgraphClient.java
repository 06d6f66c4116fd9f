package org.jingkai.gateway.transport;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
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
 * reason that names neither host nor class. How many calls wait, how large an answer is and how
 * many bytes are received at the same time is bounded.
 */
public final class HttpSubgraphClient implements SubgraphClient, AutoCloseable {

    /** Where a subgraph is, as an address and as the client takes it. */
    private record Route(URI address, RequestOptions post, CallGate gate) {

        static Route to(URI address, CallGate gate) {
            return new Route(
                    address,
                    new RequestOptions()
                            .setMethod(HttpMethod.POST)
                            .setAbsoluteURI(address.toString()),
                    gate);
        }
    }

    private final TransportSettings settings;
    private final SubgraphCall.Line line;
    private final HttpClient client;
    private final Map<String, CallGate> gates = new HashMap<>();
    private volatile Map<String, Route> routes = Map.of();

    public HttpSubgraphClient(TransportSettings settings, Vertx vertx) {
        this.settings = settings;
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setMaxPoolSize(settings.connections())
                                .setConnectTimeout(
                                        Math.toIntExact(settings.connectTimeout().toMillis()))
                                .setKeepAliveTimeout(
                                        Math.toIntExact(settings.keepAlive().toSeconds())));
        this.line =
                new SubgraphCall.Line(
                        vertx, client, settings, new Room(settings.largestReceived()));
    }

    /** A client that reaches the subgraphs at these addresses, wherever they are routed later. */
    public SubgraphClient at(Map<String, URI> addresses) {
        Map<String, Route> fixed = routes(addresses);
        return request -> send(request, fixed.get(request.subgraph()));
    }

    /** Sets where each subgraph is from now on; calls under way still end. */
    public void route(Map<String, URI> addresses) {
        routes = routes(addresses);
    }

    private synchronized Map<String, Route> routes(Map<String, URI> addresses) {
        Map<String, CallGate> known = Map.copyOf(gates);
        gates.clear();
        routes.values().forEach(route -> gates.put(place(route.address()), route.gate()));
        Map<String, Route> after = new HashMap<>();
        addresses.forEach((name, address) -> {
            CallGate gate =
                    gates.computeIfAbsent(
                            place(address),
                            place ->
                                    known.getOrDefault(
                                            place,
                                            new CallGate(
                                                    settings.connections(),
                                                    settings.waitingCalls())));
            after.put(name, Route.to(address, gate));
        });
        return Map.copyOf(after);
    }

    /** What the connections of an address are kept by: they are shared by its paths. */
    private static String place(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    /** Where a subgraph is now; empty if that is not known. */
    public Optional<URI> address(String subgraph) {
        return Optional.ofNullable(routes.get(subgraph)).map(Route::address);
    }

    @Override
    public CompletionStage<SubgraphResponse> send(SubgraphRequest request) {
        return send(request, routes.get(request.subgraph()));
    }

    private CompletionStage<SubgraphResponse> send(SubgraphRequest request, @Nullable Route route) {
        if (route == null) {
            return CompletableFuture.completedFuture(new Unreachable("has no address"));
        }
        return new SubgraphCall(line, route.post(), route.gate(), request).start();
    }

    @Override
    public void close() {
        client.close();
    }
}
