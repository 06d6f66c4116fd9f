package org.jingkai.gateway.pipeline;

import java.time.Duration;
import java.util.function.Consumer;
import org.jingkai.gateway.admission.CostLimits;
import org.jingkai.gateway.admission.OperationLimits;
import org.jingkai.gateway.execution.ErrorPolicy;

/**
 * How much the engine takes on.
 *
 * @param limits what an operation may ask for
 * @param costs what an operation may cost
 * @param cachedBytes how much room the operations and plans of a supergraph may take, about
 * @param planningSteps how many steps may be taken from a new operation's text to its plan
 * @param planningTime how long they may take, the wait for a worker included
 * @param overrides which progressive overrides hold for a request
 * @param checkPlans whether each new plan is checked against the rules that hold of every plan
 * @param introspection whether and how much of the schema is told
 * @param errors how much of subgraphs' errors clients may see
 * @param ownFields whether the API schema gets the root fields that the gateway answers by itself
 */
public record GatewaySettings(
        OperationLimits limits,
        CostLimits costs,
        long cachedBytes,
        long planningSteps,
        Duration planningTime,
        OverrideChoice overrides,
        boolean checkPlans,
        IntrospectionSettings introspection,
        ErrorPolicy errors,
        boolean ownFields) {

    /** What serves unless configured otherwise; no cost is too high, and no field is added. */
    public static final GatewaySettings DEFAULT =
            new GatewaySettings(
                    OperationLimits.DEFAULT,
                    CostLimits.NONE,
                    32L << 20,
                    2_000_000,
                    Duration.ofSeconds(2),
                    OverrideChoice.BY_CHANCE,
                    false,
                    IntrospectionSettings.DEFAULT,
                    ErrorPolicy.DEFAULT,
                    false);

    /** The settings while they are being changed. */
    public static final class Draft {
        public OperationLimits limits;
        public CostLimits costs;
        public long cachedBytes;
        public long planningSteps;
        public Duration planningTime;
        public OverrideChoice overrides;
        public boolean checkPlans;
        public IntrospectionSettings introspection;
        public ErrorPolicy errors;
        public boolean ownFields;

        private Draft(GatewaySettings from) {
            limits = from.limits;
            costs = from.costs;
            cachedBytes = from.cachedBytes;
            planningSteps = from.planningSteps;
            planningTime = from.planningTime;
            overrides = from.overrides;
            checkPlans = from.checkPlans;
            introspection = from.introspection;
            errors = from.errors;
            ownFields = from.ownFields;
        }
    }

    /** These settings but for what is changed. */
    public GatewaySettings with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new GatewaySettings(
                draft.limits,
                draft.costs,
                draft.cachedBytes,
                draft.planningSteps,
                draft.planningTime,
                draft.overrides,
                draft.checkPlans,
                draft.introspection,
                draft.errors,
                draft.ownFields);
    }

    /** These settings with other limits on what an operation may ask for. */
    public GatewaySettings withLimits(OperationLimits other) {
        return with(draft -> draft.limits = other);
    }

    /** These settings with another bound on the steps of one operation. */
    public GatewaySettings withPlanningSteps(long steps) {
        return with(draft -> draft.planningSteps = steps);
    }

    /** These settings with another bound on the time of one operation. */
    public GatewaySettings withPlanningTime(Duration time) {
        return with(draft -> draft.planningTime = time);
    }

    /** These settings with another rule for introspection. */
    public GatewaySettings withIntrospection(IntrospectionSettings other) {
        return with(draft -> draft.introspection = other);
    }

    /** These settings, with every new plan checked. */
    public GatewaySettings checkingPlans() {
        return with(draft -> draft.checkPlans = true);
    }
}
