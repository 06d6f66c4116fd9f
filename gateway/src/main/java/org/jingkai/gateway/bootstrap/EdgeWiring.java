package org.jingkai.gateway.bootstrap;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jingkai.gateway.config.GatewayConfig;
import org.jingkai.gateway.config.HttpConfig;
import org.jingkai.gateway.config.RateLimitConfig;
import org.jingkai.gateway.config.TransportConfig;
import org.jingkai.gateway.http.AddressRange;
import org.jingkai.gateway.http.HttpSettings;
import org.jingkai.gateway.http.HttpSettings.Csrf;
import org.jingkai.gateway.http.HttpSettings.Shown;
import org.jingkai.gateway.http.HttpSettings.Switches;
import org.jingkai.gateway.http.StreamSettings;
import org.jingkai.gateway.http.Traffic;
import org.jingkai.gateway.http.Visibility;
import org.jingkai.gateway.observability.HealthDetails;
import org.jingkai.gateway.traffic.ClientAllowances;
import org.jingkai.gateway.transport.HeaderRules;
import org.jingkai.gateway.transport.TransportSettings;

/** Makes the settings of the edges out of the configuration. */
@Singleton
class EdgeWiring {

    private static final String AS_OF = "jingkai-as-of";

    /** The members of a body that are no values of variables. */
    private static final int REST_OF_BODY = 100;

    @Produces
    @Singleton
    HttpSettings http(
            GatewayConfig config, @ConfigProperty(name = "quarkus.http.host") String host) {
        HttpConfig http = config.http();
        Set<String> forwarded = new HashSet<>(headers(config).names());
        forwarded.remove(AS_OF);
        return new HttpSettings(
                Math.toIntExact(config.limits().maxBody().asLongValue()),
                config.limits().maxVariableValues() + REST_OF_BODY,
                bytes(http.maxBodies(), 8),
                http.requestTimeout(),
                http.bodyTimeout(),
                http.takeTimeout(),
                forwarded,
                new Switches(
                        Visibility.isLoopback(host),
                        shown(http.supergraph()),
                        shown(http.explain()),
                        shown(http.schema()),
                        shown(http.metrics()),
                        shown(http.graphiql()),
                        shown(http.get()),
                        switch (http.csrf()) {
                            case AUTO -> Csrf.WITH_CREDENTIALS;
                            case ON -> Csrf.ALL;
                            case OFF -> Csrf.NONE;
                        }));
    }

    private static Shown shown(HttpConfig.Shown shown) {
        return switch (shown) {
            case AUTO -> Shown.LOCALLY;
            case ON -> Shown.ON;
            case OFF -> Shown.OFF;
        };
    }

    /** What is set, or that part of the heap. */
    private static long bytes(Optional<MemorySize> set, int partOfHeap) {
        return set.map(MemorySize::asLongValue)
                .orElseGet(() -> Runtime.getRuntime().maxMemory() / partOfHeap);
    }

    @Produces
    @Singleton
    Traffic traffic(GatewayConfig config) {
        RateLimitConfig limit = config.rateLimit();
        return new Traffic(
                limit.enabled()
                        ? new ClientAllowances(limit.points(), limit.period(), limit.clients())
                        : null,
                limit.points(),
                limit.period(),
                config.http().trustedProxies().orElse(Set.of()).stream()
                        .map(AddressRange::parse)
                        .toList());
    }

    @Produces
    @Singleton
    HealthDetails healthDetails(
            GatewayConfig config, @ConfigProperty(name = "quarkus.http.host") String host) {
        return new HealthDetails(
                switch (config.http().healthDetails()) {
                    case AUTO -> Visibility.isLoopback(host);
                    case ON -> true;
                    case OFF -> false;
                });
    }

    @Produces
    @Singleton
    StreamSettings streamSettings(GatewayConfig config) {
        GatewayConfig.Subscriptions subscriptions = config.subscriptions();
        return new StreamSettings(
                subscriptions.keepAlive(),
                subscriptions.initTimeout(),
                subscriptions.maxPerConnection(),
                subscriptions.maxSockets(),
                subscriptions.maxSocketsPerAddress(),
                Math.toIntExact(subscriptions.maxMessage().asLongValue()),
                subscriptions.maxMessages(),
                Set.copyOf(subscriptions.origins().orElse(Set.of())));
    }

    static TransportSettings transport(GatewayConfig config) {
        TransportConfig transport = config.transport();
        return new TransportSettings(
                transport.connectTimeout(),
                transport.answerTimeout(),
                transport.keepAlive(),
                transport.connections(),
                transport.waitingCalls(),
                Math.toIntExact(transport.maxAnswer().asLongValue()),
                bytes(transport.maxReceived(), 4),
                headers(config),
                Math.toIntExact(config.subscriptions().maxEvent().asLongValue()));
    }

    private static HeaderRules headers(GatewayConfig config) {
        Set<String> toAll = new HashSet<>(HeaderRules.TRACE);
        toAll.addAll(config.transport().forwardHeaders().orElse(Set.of()));
        toAll.add(AS_OF);
        Map<String, Set<String>> bySubgraph = new HashMap<>();
        config.subgraphs()
                .forEach((name, subgraph) -> {
                    Set<String> own = new HashSet<>(toAll);
                    own.addAll(subgraph.forwardHeaders().orElse(Set.of()));
                    if (!subgraph.asOf()) {
                        own.remove(AS_OF);
                    }
                    bySubgraph.put(name, own);
                });
        return new HeaderRules(toAll, bySubgraph);
    }
}
