package org.jingkai.gateway.plan;

import org.jspecify.annotations.Nullable;

/**
 * How an operation is answered. The contract between planning and execution.
 *
 * @param root null if no subgraph is needed
 */
public record QueryPlan(@Nullable PlanNode root) {

    @Override
    public String toString() {
        return PlanPrinter.print(this);
    }
}
