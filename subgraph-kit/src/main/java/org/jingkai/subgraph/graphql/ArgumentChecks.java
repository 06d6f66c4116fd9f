package org.jingkai.subgraph.graphql;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLArgument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingkai.subgraph.http.ArgumentLimits;
import org.jspecify.annotations.Nullable;

/**
 * Checks the arguments of a field before it is asked, and takes an explicit null for an argument
 * that has a default as the default. The library declares such arguments nullable, but hands the
 * null to code that expects a value.
 */
final class ArgumentChecks extends SimplePerformantInstrumentation {

    private final ArgumentValues values;

    ArgumentChecks(ArgumentLimits limits) {
        this.values = new ArgumentValues(limits);
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        if (parameters.getEnvironment().getArguments().isEmpty()) {
            return fetcher;
        }
        return environment -> {
            values.check(environment);
            List<GraphQLArgument> nulls = explicitNulls(environment);
            return fetcher.get(nulls.isEmpty() ? environment : withDefaults(environment, nulls));
        };
    }

    private static List<GraphQLArgument> explicitNulls(DataFetchingEnvironment environment) {
        Map<String, Object> given = environment.getArguments();
        if (!given.containsValue(null)) {
            return List.of();
        }
        return environment.getFieldDefinition().getArguments().stream()
                .filter(GraphQLArgument::hasSetDefaultValue)
                .filter(argument -> given.get(argument.getName()) == null)
                .toList();
    }

    private static DataFetchingEnvironment withDefaults(
            DataFetchingEnvironment environment, List<GraphQLArgument> nulls) {
        Map<String, Object> arguments = new HashMap<>(environment.getArguments());
        for (GraphQLArgument argument : nulls) {
            arguments.put(argument.getName(), GraphQLArgument.getArgumentDefaultValue(argument));
        }
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment)
                .arguments(arguments)
                .build();
    }
}
