package org.jingkai.gateway.bootstrap;

import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jingkai.gateway.admission.OperationLimits;
import org.jingkai.gateway.config.GatewayConfig;
import org.jingkai.gateway.http.HttpSettings;
import org.jingkai.gateway.http.StreamSettings;
import org.jingkai.gateway.observability.GatewayStatus;
import org.jingkai.gateway.observability.ObservedSubgraphClient;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.pipeline.GatewaySettings;
import org.jingkai.gateway.pipeline.OverrideChoice;
import org.jingkai.gateway.subscription.OpenSubscriptions;
import org.jingkai.gateway.subscription.Subscriptions;
import org.jingkai.gateway.transport.HttpSubgraphClient;
import org.jingkai.gateway.transport.SubgraphStreams;
import org.jingkai.gateway.transport.SubscriptionProtocol;
import org.jingkai.gateway.transport.SubscriptionRoute;
import org.jingkai.gateway.transport.TransportSettings;

/** Makes the parts out of the configuration: the only place that knows both. */
@Singleton
class Wiring {

    @Produces
    @Singleton
    GatewayStatus status() {
        return new GatewayStatus();
    }

    @Produces
    @Singleton
    HttpSubgraphClient transport(GatewayConfig config, Vertx vertx) {
        return new HttpSubgraphClient(settings(config), vertx);
    }

    void close(@Disposes HttpSubgraphClient transport) {
        transport.close();
    }

    @Produces
    @Singleton
    ObservedSubgraphClient observed(HttpSubgraphClient transport, GatewayStatus status) {
        return new ObservedSubgraphClient(transport, status);
    }

    @Produces
    @Singleton
    PlanningWorkers workers(GatewayConfig config) {
        return new PlanningWorkers(
                Runtime.getRuntime().availableProcessors(), config.limits().waitingOperations());
    }

    void close(@Disposes PlanningWorkers workers) {
        workers.close();
    }

    @Produces
    @Singleton
    Gateway gateway(
            ObservedSubgraphClient client,
            SubgraphStreams streams,
            GatewayConfig config,
            PlanningWorkers workers) {
        GatewayConfig.Limits limits = config.limits();
        return new Gateway(
                client,
                new Subscriptions(streams, new OpenSubscriptions(config.subscriptions().maxOpen())),
                new GatewaySettings(
                        new OperationLimits(
                                limits.maxDepth(),
                                limits.maxFields(),
                                limits.maxAliases(),
                                limits.maxRootFields(),
                                limits.maxTokens(),
                                limits.maxCharacters()),
                        limits.planCache().asLongValue(),
                        limits.planningSteps(),
                        limits.planningTime(),
                        OverrideChoice.switchedOn(config.overrideLabels().orElse(Set.of())),
                        config.checkPlans()),
                workers);
    }

    @Produces
    @Singleton
    SubgraphStreams streams(Vertx vertx, HttpSubgraphClient transport, GatewayConfig config) {
        Map<String, SubscriptionRoute> routes = new TreeMap<>();
        config.subgraphs()
                .forEach((name, subgraph) ->
                        routes.put(
                                name,
                                new SubscriptionRoute(
                                        switch (subgraph.subscriptions()) {
                                            case WS -> SubscriptionProtocol.WS;
                                            case SSE -> SubscriptionProtocol.SSE;
                                        },
                                        subgraph.subscriptionsUrl().orElse(null))));
        return new SubgraphStreams(
                vertx,
                settings(config),
                config.subscriptions().maxOpen(),
                transport::address,
                routes);
    }

    void close(@Disposes SubgraphStreams streams) {
        streams.close();
    }

    @Produces
    @Singleton
    StreamSettings streamSettings(GatewayConfig config) {
        GatewayConfig.Subscriptions subscriptions = config.subscriptions();
        return new StreamSettings(
                subscriptions.keepAlive(),
                subscriptions.initTimeout(),
                subscriptions.maxPerConnection(),
                Set.copyOf(subscriptions.origins().orElse(Set.of())));
    }

    private static TransportSettings settings(GatewayConfig config) {
        GatewayConfig.Transport transport = config.transport();
        return new TransportSettings(
                transport.connectTimeout(),
                transport.answerTimeout(),
                transport.keepAlive(),
                transport.connections(),
                Math.toIntExact(config.subscriptions().maxEvent().asLongValue()));
    }

    @Produces
    @Singleton
    HttpSettings http(GatewayConfig config) {
        return new HttpSettings(Math.toIntExact(config.limits().maxBody().asLongValue()));
    }
}
