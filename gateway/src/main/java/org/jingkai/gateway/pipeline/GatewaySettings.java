package org.jingkai.gateway.pipeline;

import java.time.Duration;
import org.jingkai.gateway.admission.OperationLimits;

/**
 * How much the engine takes on.
 *
 * @param limits what an operation may ask for
 * @param cachedPlans how many plans are kept per supergraph
 * @param planningSteps how many steps may be taken from a new operation's text to its plan
 * @param planningTime how long they may take, the wait for a worker included
 * @param overrides which progressive overrides hold for a request
 */
public record GatewaySettings(
        OperationLimits limits,
        int cachedPlans,
        long planningSteps,
        Duration planningTime,
        OverrideChoice overrides) {

    /** Settings that leave progressive overrides to chance. */
    public GatewaySettings(
            OperationLimits limits, int cachedPlans, long planningSteps, Duration planningTime) {
        this(limits, cachedPlans, planningSteps, planningTime, OverrideChoice.BY_CHANCE);
    }

    /** What serves unless configured otherwise. */
    public static final GatewaySettings DEFAULT =
            new GatewaySettings(OperationLimits.DEFAULT, 1_000, 2_000_000, Duration.ofSeconds(2));
}
