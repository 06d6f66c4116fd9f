package org.jingkai.gateway.admission;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation is expected to cost before it runs, worked out once per plan and asked with the
 * variables of each request.
 *
 * <p>An object costs 1 or the weight of its field or type, a leaf nothing or its weight; a list as
 * many times that as it may have items. Source: IBM GraphQL cost directives, "Static analysis".
 */
public final class CostEstimate {

    private final CostNode formula;

    CostEstimate(CostNode formula) {
        this.formula = formula;
    }

    /** The estimate for a request with these variables. */
    public long of(Map<String, ? extends @Nullable Object> variables) {
        return formula.cost(variables);
    }
}
