package org.jingkai.gateway.supergraph;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLNamedType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps introspection silent on the directives that graphql-java adds and the gateway has not. */
final class HiddenDirectives extends SimplePerformantInstrumentation {

    private static final Set<String> ADDED =
            Set.of("defer", "experimental_disableErrorPropagation");

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        var step = parameters.getExecutionStepInfo();
        boolean directives =
                step.getFieldDefinition().getName().equals("directives")
                        && step.getObjectType() instanceof GraphQLNamedType type
                        && type.getName().equals("__Schema");
        return directives ? environment -> visible(fetcher.get(environment)) : fetcher;
    }

    private static @Nullable Object visible(@Nullable Object directives) {
        return directives instanceof List<?> list
                ? list.stream()
                        .filter(each ->
                                !(each instanceof GraphQLDirective directive)
                                        || !ADDED.contains(directive.getName()))
                        .toList()
                : directives;
    }
}
