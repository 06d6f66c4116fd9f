package org.jingkai.gateway.pipeline;

import java.time.Duration;
import org.jingkai.gateway.admission.OperationLimits;

/**
 * How much the engine takes on.
 *
 * @param limits what an operation may ask for
 * @param cachedBytes how much room the operations and plans of a supergraph may take, about
 * @param planningSteps how many steps may be taken from a new operation's text to its plan
 * @param planningTime how long they may take, the wait for a worker included
 * @param overrides which progressive overrides hold for a request
 * @param checkPlans whether each new plan is checked against the rules that hold of every plan
 */
public record GatewaySettings(
        OperationLimits limits,
        long cachedBytes,
        long planningSteps,
        Duration planningTime,
        OverrideChoice overrides,
        boolean checkPlans) {

    /** Settings that check no plans. */
    public GatewaySettings(
            OperationLimits limits,
            long cachedBytes,
            long planningSteps,
            Duration planningTime,
            OverrideChoice overrides) {
        this(limits, cachedBytes, planningSteps, planningTime, overrides, false);
    }

    /** Settings that leave progressive overrides to chance, too. */
    public GatewaySettings(
            OperationLimits limits, long cachedBytes, long planningSteps, Duration planningTime) {
        this(limits, cachedBytes, planningSteps, planningTime, OverrideChoice.BY_CHANCE);
    }

    /** What serves unless configured otherwise. */
    public static final GatewaySettings DEFAULT =
            new GatewaySettings(
                    OperationLimits.DEFAULT, 32L << 20, 2_000_000, Duration.ofSeconds(2));

    /** These settings, with every new plan checked. */
    public GatewaySettings checkingPlans() {
        return new GatewaySettings(
                limits, cachedBytes, planningSteps, planningTime, overrides, true);
    }

    /** These settings with another bound on the steps of one operation. */
    public GatewaySettings withPlanningSteps(long steps) {
        return new GatewaySettings(limits, cachedBytes, steps, planningTime, overrides, checkPlans);
    }

    /** These settings with another bound on the time of one operation. */
    public GatewaySettings withPlanningTime(Duration time) {
        return new GatewaySettings(limits, cachedBytes, planningSteps, time, overrides, checkPlans);
    }
}
