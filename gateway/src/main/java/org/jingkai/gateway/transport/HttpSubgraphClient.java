package org.jingkai.gateway.transport;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;
import org.jingkai.gateway.execution.SubgraphClient;
import org.jingkai.gateway.execution.SubgraphRequest;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.execution.SubgraphResponse.Answered;
import org.jingkai.gateway.execution.SubgraphResponse.Unreachable;

/**
 * Calls subgraphs over HTTP, with one client and its kept connections for each address.
 *
 * <p>Nothing blocks, and no failure is thrown: what brings no answer is {@link Unreachable}, with a
 * reason that names neither host nor class.
 */
public final class HttpSubgraphClient implements SubgraphClient, AutoCloseable {

    private record Route(URI address, SubgraphEndpoint endpoint) {}

    private final TransportSettings settings;
    private volatile Map<String, Route> routes = Map.of();

    public HttpSubgraphClient(TransportSettings settings) {
        this.settings = settings;
    }

    /** Sets where each subgraph is from now on; addresses that stay keep their connections. */
    public synchronized void route(Map<String, URI> addresses) {
        Map<String, Route> before = routes;
        Map<String, Route> after = new HashMap<>();
        addresses.forEach((name, address) -> {
            Route known = before.get(name);
            boolean stays = known != null && known.address().equals(address);
            after.put(name, stays ? known : new Route(address, endpoint(address)));
        });
        routes = Map.copyOf(after);
        // Calls under way on a replaced route still end: closing waits for no new ones.
        before.values().stream()
                .filter(route -> !after.containsValue(route))
                .forEach(route -> closeLater(route.endpoint()));
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
        return route.endpoint()
                .post(request.headers(), request.body())
                .ifNoItem()
                .after(settings.answerTimeout())
                .fail()
                .map(HttpSubgraphClient::answered)
                .onFailure()
                .recoverWithItem(this::unreachable)
                .subscribeAsCompletionStage();
    }

    @Override
    public synchronized void close() {
        routes.values().forEach(route -> route.endpoint().close());
        routes = Map.of();
    }

    private SubgraphEndpoint endpoint(URI address) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .property("microprofile.rest.client.disable.default.mapper", true)
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, settings.connections())
                .property(QuarkusRestClientProperties.KEEP_ALIVE_ENABLED, true)
                .property(QuarkusRestClientProperties.CAPTURE_STACKTRACE, false)
                .property(QuarkusRestClientProperties.USER_AGENT, "jingkai-gateway")
                .build(SubgraphEndpoint.class);
    }

    private void closeLater(SubgraphEndpoint endpoint) {
        CompletableFuture.delayedExecutor(
                        settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .execute(endpoint::close);
    }

    private static SubgraphResponse answered(RestResponse<byte[]> response) {
        byte[] body = response.getEntity();
        return new Answered(response.getStatus(), body == null ? new byte[0] : body);
    }

    private SubgraphResponse unreachable(Throwable failure) {
        return new Unreachable(reason(failure));
    }

    private String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return "has an address that cannot be resolved";
            }
            if (cause instanceof ConnectException) {
                return "refused the connection";
            }
            if (cause instanceof TimeoutException
                    || cause instanceof io.smallrye.mutiny.TimeoutException) {
                return "did not answer within " + words(settings.answerTimeout());
            }
        }
        return hasCause(failure, IOException.class) ? "cut the connection" : "could not be asked";
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String words(Duration duration) {
        return duration.toMillis() % 1000 == 0
                ? duration.toSeconds() + " s"
                : duration.toMillis() + " ms";
    }
}
