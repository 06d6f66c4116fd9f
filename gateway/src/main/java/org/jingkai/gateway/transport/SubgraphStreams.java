package org.jingkai.gateway.transport;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.jingkai.gateway.execution.SubgraphRequest;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.execution.SubgraphSubscriptions;

/**
 * Subscribes to subgraphs, each by its protocol, over one connection for each subscription.
 *
 * <p>Nothing blocks; a connection is not read while {@link EventQueue#ROOM} events wait.
 */
public final class SubgraphStreams implements SubgraphSubscriptions, AutoCloseable {

    private final Vertx vertx;
    private final TransportSettings settings;
    private final Function<String, Optional<URI>> addresses;
    private final Map<String, SubscriptionRoute> routes;
    private final HttpClient http;
    private final WebSocketClient sockets;

    /**
     * Streams of at most {@code most} subscriptions.
     *
     * @param addresses where a subgraph is now
     * @param routes for subgraphs that are not subscribed to by default
     */
    public SubgraphStreams(
            Vertx vertx,
            TransportSettings settings,
            int most,
            Function<String, Optional<URI>> addresses,
            Map<String, SubscriptionRoute> routes) {
        this.vertx = vertx;
        this.settings = settings;
        this.addresses = addresses;
        this.routes = routes;
        int connect = Math.toIntExact(settings.connectTimeout().toMillis());
        this.http =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setConnectTimeout(connect)
                                .setKeepAlive(false)
                                .setTcpKeepAlive(true),
                        new PoolOptions().setHttp1MaxSize(most));
        this.sockets =
                vertx.createWebSocketClient(
                        new WebSocketClientOptions()
                                .setConnectTimeout(connect)
                                .setTcpKeepAlive(true)
                                .setMaxConnections(most)
                                .setMaxFrameSize(settings.largestEvent())
                                .setMaxMessageSize(settings.largestEvent()));
    }

    @Override
    public Flow.Publisher<SubgraphResponse> open(SubgraphRequest request) {
        return subscriber -> {
            Context context = vertx.getOrCreateContext();
            EventQueue queue = new EventQueue(context, subscriber);
            subscriber.onSubscribe(queue);
            context.runOnContext(_ -> open(context, request, queue));
        };
    }

    private void open(Context context, SubgraphRequest request, EventQueue queue) {
        Optional<URI> address = addresses.apply(request.subgraph());
        if (queue.isOver()) {
            return;
        }
        if (address.isEmpty()) {
            queue.lose("has no address");
            return;
        }
        SubscriptionRoute route =
                routes.getOrDefault(request.subgraph(), SubscriptionRoute.DEFAULT);
        URI at = route.address(address.get());
        switch (route.protocol()) {
            case WS -> WebSocketSource.open(sockets, context, at, request, queue, settings);
            case SSE -> EventStreamSource.open(http, context, at, request, queue, settings);
        }
    }

    @Override
    public void close() {
        http.close();
        sockets.close();
    }
}
