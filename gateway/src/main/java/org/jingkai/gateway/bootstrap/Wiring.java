package org.jingkai.gateway.bootstrap;

import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.jingkai.gateway.config.GatewayConfig;
import org.jingkai.gateway.config.OverloadConfig;
import org.jingkai.gateway.http.Scrape;
import org.jingkai.gateway.observability.GatewayMetrics;
import org.jingkai.gateway.observability.GatewayStatus;
import org.jingkai.gateway.observability.ObservedSubgraphClient;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.subscription.OpenSubscriptions;
import org.jingkai.gateway.subscription.Subscriptions;
import org.jingkai.gateway.traffic.ConcurrencyGate;
import org.jingkai.gateway.transport.HttpSubgraphClient;
import org.jingkai.gateway.transport.SubgraphStreams;
import org.jingkai.gateway.transport.SubscriptionProtocol;
import org.jingkai.gateway.transport.SubscriptionRoute;

/** Makes the parts out of the configuration: the only place that knows both. */
@Singleton
class Wiring {

    /** A processor and what it waits for: fewer would leave it idle. */
    private static final int FEWEST_OF_A_PROCESSOR = 2;

    @Produces
    @Singleton
    GatewayStatus status() {
        return new GatewayStatus();
    }

    @Produces
    @Singleton
    HttpSubgraphClient transport(GatewayConfig config, Vertx vertx) {
        return new HttpSubgraphClient(EdgeWiring.transport(config), vertx);
    }

    void close(@Disposes HttpSubgraphClient transport) {
        transport.close();
    }

    @Produces
    @Singleton
    ObservedSubgraphClient observed(
            HttpSubgraphClient transport, GatewayStatus status, GatewayMetrics metrics) {
        return new ObservedSubgraphClient(transport, status, metrics);
    }

    @Produces
    @Singleton
    PrometheusMeterRegistry registry() {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        return registry;
    }

    @Produces
    @Singleton
    GatewayMetrics metrics(PrometheusMeterRegistry registry) {
        return new GatewayMetrics(registry);
    }

    @Produces
    @Singleton
    Scrape scrape(PrometheusMeterRegistry registry) {
        return registry::scrape;
    }

    @Produces
    @Singleton
    ConcurrencyGate gate(GatewayConfig config, GatewayMetrics metrics, GatewayStatus status) {
        ConcurrencyGate gate = new ConcurrencyGate(limits(config.overload()));
        metrics.show(
                status,
                Map.of(
                        "running", gate::running,
                        "waiting", gate::waiting,
                        "places", gate::places));
        return gate;
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
            PlanningWorkers workers,
            ConcurrencyGate gate,
            GatewayMetrics metrics) {
        return new Gateway(
                client,
                new Subscriptions(streams, new OpenSubscriptions(config.subscriptions().maxOpen())),
                EngineSettings.of(config),
                workers,
                gate,
                metrics);
    }

    private static ConcurrencyGate.Limits limits(OverloadConfig overload) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new ConcurrencyGate.Limits(
                overload.least().orElse(FEWEST_OF_A_PROCESSOR * processors),
                overload.running(),
                overload.waiting(),
                overload.patience(),
                overload.slowdown());
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
                EdgeWiring.transport(config),
                config.subscriptions().maxOpen(),
                transport::address,
                routes);
    }

    void close(@Disposes SubgraphStreams streams) {
        streams.close();
    }
}
