package org.jingkai.gateway.pipeline;

import org.jingkai.gateway.admission.CostEstimate;
import org.jingkai.gateway.execution.ExecutablePlan;
import org.jingkai.gateway.operation.NormalizedOperation;
import org.jingkai.gateway.plan.QueryPlan;
import org.jingkai.gateway.querygraph.OverrideLabels;
import org.jingkai.gateway.response.ResponseShape;
import org.jingkai.gateway.traffic.Pace;

/**
 * Everything about an operation that does not change from request to request, and how long its
 * requests take.
 */
record Planned(
        NormalizedOperation operation,
        OverrideLabels labels,
        QueryPlan plan,
        ExecutablePlan executable,
        ResponseShape shape,
        CostEstimate cost,
        Pace pace) {}
