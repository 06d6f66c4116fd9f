package org.jingkai.subgraph.http;

import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import org.jspecify.annotations.Nullable;

/** Spends the budget of a request, value by value, before each is read. */
public final class ValueCount extends SimplePerformantInstrumentation {

    @Override
    public @Nullable InstrumentationContext<Object> beginFieldExecution(
            InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
        Budget budget = parameters.getExecutionContext().getGraphQLContext().get(Budget.KEY);
        if (budget != null) {
            budget.spend();
        }
        return null;
    }
}
