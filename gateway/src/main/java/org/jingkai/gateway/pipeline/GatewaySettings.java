package org.jingkai.gateway.pipeline;

import org.jingkai.gateway.admission.OperationLimits;

/**
 * How much the engine takes on.
 *
 * @param limits what an operation may ask for
 * @param cachedPlans how many plans are kept per supergraph
 * @param planningSteps how many steps the planner may take before it gives up on an operation
 */
public record GatewaySettings(OperationLimits limits, int cachedPlans, int planningSteps) {

    /** What serves unless configured otherwise. */
    public static final GatewaySettings DEFAULT =
            new GatewaySettings(OperationLimits.DEFAULT, 1_000, 2_000_000);
}
