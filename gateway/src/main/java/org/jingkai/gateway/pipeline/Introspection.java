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

/**
 * What the API schema answers to the {@code __schema} and {@code __type} fields of an operation.
 */
record Introspection(Map<String, @Nullable Object> fields, List<GraphQLError> errors) {

    static final Introspection NONE = new Introspection(Map.of(), List.of());

    private static final System.Logger LOG = System.getLogger(Introspection.class.getName());

    /** Admission limits what an operation may ask; the guard of graphql-java refuses two types. */
    private static final Map<?, Object> ANY_NUMBER_OF_TIMES =
            Map.of(GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED, true);

    /** A question to the schema: equal ones have equal answers. */
    record Question(String text, Map<String, @Nullable Object> variables) {

        /** The question that an operation with {@code __schema} or {@code __type} holds. */
        static Question of(
                NormalizedOperation operation, Map<String, ? extends @Nullable Object> variables) {
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
            return new Question(head + selections, used);
        }
    }

    /** Asks the schema; the time it takes is in proportion to the answer. */
    static Introspection answer(ApiSchema api, Question question) {
        return read(
                api.introspection()
                        .execute(
                                ExecutionInput.newExecutionInput(question.text())
                                        .graphQLContext(ANY_NUMBER_OF_TIMES)
                                        .variables(question.variables())
                                        .build()));
    }

    private static Introspection read(ExecutionResult result) {
        Map<String, @Nullable Object> fields = result.getData();
        if (result.getErrors().isEmpty()) {
            return new Introspection(fields == null ? Map.of() : fields, List.of());
        }
        LOG.log(System.Logger.Level.WARNING, "an introspection failed: {0}", result.getErrors());
        return new Introspection(
                fields == null ? Map.of() : fields,
                List.of(
                        GraphQLError.of(
                                "INTROSPECTION_FAILED",
                                "The schema could not be asked this. Ask for less of it at once.")));
    }
}
