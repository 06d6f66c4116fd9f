package org.jingkai.gateway.bootstrap;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jingkai.gateway.config.CompositionConfig;
import org.jingkai.gateway.config.GatewayConfig;
import org.jingkai.gateway.config.SubgraphAddresses;
import org.jingkai.gateway.observability.GatewayStatus;
import org.jingkai.gateway.observability.ObservedSubgraphClient;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.transport.HttpSubgraphClient;

/** Keeps the supergraph current, on a thread of its own, from the start to the end. */
@Singleton
class SupergraphKeeper {

    private static final Logger LOG = Logger.getLogger(SupergraphKeeper.class);

    private final GatewayConfig config;
    private final HttpSubgraphClient transport;
    private final ObservedSubgraphClient client;
    private final Offer offer;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("supergraph-keeper").factory());
    private final ScheduledExecutorService healthThread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("subgraph-health").factory());

    SupergraphKeeper(
            GatewayConfig config,
            HttpSubgraphClient transport,
            ObservedSubgraphClient client,
            Gateway gateway,
            GatewayStatus status) {
        this.config = config;
        this.transport = transport;
        this.client = client;
        this.offer = new Offer(gateway, status, client);
    }

    void start(@Observes StartupEvent event) {
        SupergraphSource source = config.supergraph().map(this::file).orElseGet(this::subgraphs);
        thread.execute(() -> keep(source));
        if (config.supergraph().isEmpty()) {
            watchHealth();
        }
    }

    /** The subgraphs that a file names may be others than those configured here. */
    private void watchHealth() {
        Map<String, URI> addresses = new TreeMap<>();
        config.subgraphs()
                .forEach((name, subgraph) ->
                        subgraph.health().ifPresent(address -> addresses.put(name, address)));
        if (!addresses.isEmpty()) {
            SubgraphHealth health = new SubgraphHealth(addresses, offer.status());
            long interval = config.pollInterval().toMillis();
            var unused =
                    healthThread.scheduleWithFixedDelay(
                            () -> look(health), interval, interval, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
        healthThread.shutdownNow();
    }

    private static void look(SubgraphHealth health) {
        try {
            health.look();
        } catch (RuntimeException bug) {
            LOG.errorf(bug, "Looking at the subgraphs' health failed; it is tried again");
        }
    }

    private SupergraphSource file(Path file) {
        return new SupergraphFile(
                file, SubgraphAddresses::override, transport, offer, config.pollInterval());
    }

    private SupergraphSource subgraphs() {
        CompositionConfig composition = config.composition();
        Map<String, URI> addresses = SubgraphAddresses.all(config);
        if (addresses.isEmpty()) {
            offer.status()
                    .waiting(
                            "No subgraph is configured: set jingkai.gateway.subgraphs.<name>.url,"
                                    + " or jingkai.gateway.supergraph");
        }
        transport.route(addresses);
        return new LiveComposition(
                addresses,
                new SdlFetch(client),
                offer,
                new LiveComposition.Rules(
                        config.pollInterval(),
                        config.startPatience(),
                        composition.takeLosses() ? null : composition.mostLostPercent()),
                new KeptSupergraph(composition.keepIn().orElse(null)),
                composition.startFrom().flatMap(KeptSupergraph.Start::of).orElse(null));
    }

    private void keep(SupergraphSource source) {
        Duration next = config.pollInterval();
        try {
            next = source.look();
        } catch (RuntimeException bug) {
            LOG.errorf(bug, "Keeping the supergraph current failed; it is tried again");
        }
        try {
            var _ = thread.schedule(() -> keep(source), next.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("The gateway stops");
        }
    }
}
