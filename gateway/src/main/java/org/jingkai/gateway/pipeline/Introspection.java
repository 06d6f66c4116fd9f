package org.jingkai.gateway.pipeline;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.AstPrinter;
import graphql.language.VariableDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.operation.NormalizedOperation;
import org.jingkai.gateway.operation.SelectionText;
import org.jingkai.gateway.supergraph.ApiSchema;
import org.jspecify.annotations.Nullable;

/** Answers the {@code __schema} and {@code __type} fields of an operation from the API schema. */
record Introspection(Map<String, @Nullable Object> fields, List<GraphQLError> errors) {

    /** Admission limits what an operation may ask; the guard of graphql-java refuses two types. */
    private static final Map<?, Object> ANY_NUMBER_OF_TIMES =
            Map.of(GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED, true);

    private static final Introspection NONE = new Introspection(Map.of(), List.of());

    static Introspection of(
            ApiSchema api,
            NormalizedOperation operation,
            Map<String, ? extends @Nullable Object> variables) {
        if (operation.introspection().isEmpty()) {
            return NONE;
        }
        String selections = SelectionText.of(operation.introspection());
        Map<String, @Nullable Object> used = new LinkedHashMap<>();
        List<String> declared = new ArrayList<>();
        for (VariableDefinition definition : operation.variables()) {
            String name = definition.getName();
            if (Pattern.compile("\\$" + name + "\\b").matcher(selections).find()) {
                declared.add(AstPrinter.printAstCompact(definition));
                if (variables.containsKey(name)) {
                    used.put(name, Json.plain(variables.get(name)));
                }
            }
        }
        String head = declared.isEmpty() ? "" : "query(" + String.join(", ", declared) + ")";
        return read(
                api.introspection()
                        .execute(
                                ExecutionInput.newExecutionInput(head + selections)
                                        .graphQLContext(ANY_NUMBER_OF_TIMES)
                                        .variables(used)
                                        .build()));
    }

    private static Introspection read(ExecutionResult result) {
        Map<String, @Nullable Object> fields = result.getData();
        List<GraphQLError> errors =
                result.getErrors().stream()
                        .map(error -> GraphQLError.of("INTROSPECTION_FAILED", error.getMessage()))
                        .toList();
        return new Introspection(fields == null ? Map.of() : fields, errors);
    }
}
