package org.jingkai.gateway.bootstrap;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jingkai.gateway.admission.OperationLimits;
import org.jingkai.gateway.config.GatewayConfig;
import org.jingkai.gateway.http.HttpSettings;
import org.jingkai.gateway.observability.GatewayStatus;
import org.jingkai.gateway.observability.ObservedSubgraphClient;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.pipeline.GatewaySettings;
import org.jingkai.gateway.pipeline.OverrideChoice;
import org.jingkai.gateway.subscription.Subscriptions;
import org.jingkai.gateway.transport.HttpSubgraphClient;
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
    HttpSubgraphClient transport(GatewayConfig config) {
        GatewayConfig.Transport transport = config.transport();
        return new HttpSubgraphClient(
                new TransportSettings(
                        transport.connectTimeout(),
                        transport.answerTimeout(),
                        transport.connections()));
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
    Gateway gateway(ObservedSubgraphClient client, GatewayConfig config, PlanningWorkers workers) {
        GatewayConfig.Limits limits = config.limits();
        return new Gateway(
                client,
                Subscriptions.NONE,
                new GatewaySettings(
                        new OperationLimits(
                                limits.maxDepth(),
                                limits.maxFields(),
                                limits.maxAliases(),
                                limits.maxRootFields(),
                                limits.maxTokens(),
                                limits.maxCharacters()),
                        limits.cachedPlans(),
                        limits.planningSteps(),
                        limits.planningTime(),
                        OverrideChoice.switchedOn(config.overrideLabels().orElse(Set.of())),
                        config.checkPlans()),
                workers);
    }

    @Produces
    @Singleton
    HttpSettings http(GatewayConfig config) {
        return new HttpSettings(Math.toIntExact(config.limits().maxBody().asLongValue()));
    }
}
