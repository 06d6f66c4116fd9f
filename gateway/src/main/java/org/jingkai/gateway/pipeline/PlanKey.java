package org.jingkai.gateway.pipeline;

import java.util.Map;
import org.jingkai.gateway.querygraph.OverrideLabels;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is known by: one operation has a plan for each value of its conditions, and for each
 * set of progressive overrides.
 */
record PlanKey(
        DocumentKey document, Map<String, @Nullable Object> conditions, OverrideLabels labels) {}
