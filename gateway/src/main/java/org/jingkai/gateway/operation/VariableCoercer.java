package org.jingkai.gateway.operation;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.SourceLocation;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jingkai.gateway.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Checks variables against their declared types and fills in defaults.
 *
 * <p>Subgraphs get the values as the client wrote them; the coerced ones only decide {@code @skip}
 * and {@code @include}.
 */
public final class VariableCoercer {

    private final GraphQLSchema schema;
    private final Identifiers identifiers;
    private final ValueBounds bounds;

    /** A coercer for one API schema. */
    public VariableCoercer(GraphQLSchema schema, ValueBounds bounds) {
        this.schema = schema;
        this.bounds = bounds;
        this.identifiers = new Identifiers(schema);
    }

    /** The coerced values, or what is wrong with them. */
    public Checked<Map<String, @Nullable Object>> coerce(
            ValidOperation operation, Map<String, ? extends @Nullable Object> variables) {
        GraphQLError unsound = bounds.check(variables);
        if (unsound != null) {
            return new Checked.Failed<>(unsound);
        }
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        for (VariableDefinition definition : operation.definition().getVariableDefinitions()) {
            String name = definition.getName();
            if (variables.containsKey(name)) {
                plain.put(name, Json.plain(variables.get(name)));
            }
        }
        for (VariableDefinition definition : operation.definition().getVariableDefinitions()) {
            if (!identifiers.areSound(definition.getType(), plain.get(definition.getName()))) {
                return new Checked.Failed<>(
                        GraphQLError.of(
                                "BAD_USER_INPUT",
                                "Variable '%s' has an invalid value: an ID is a text or a whole number."
                                        .formatted(definition.getName())));
            }
        }
        try {
            return new Checked.Passed<>(
                    ValuesResolver.coerceVariableValues(
                                    schema,
                                    operation.definition().getVariableDefinitions(),
                                    RawVariables.of(plain),
                                    GraphQLContext.getDefault(),
                                    Locale.ENGLISH)
                            .toMap());
        } catch (GraphQLException e) {
            return new Checked.Failed<>(describe(e));
        }
    }

    private static GraphQLError describe(GraphQLException e) {
        List<SourceLocation> places =
                e instanceof graphql.GraphQLError error && error.getLocations() != null
                        ? error.getLocations()
                        : List.of();
        return new GraphQLError(
                ValidationMessages.shortened(inWordsOfJson(String.valueOf(e.getMessage()))),
                places.stream()
                        .filter(at -> at != null)
                        .map(at -> new GraphQLError.Location(at.getLine(), at.getColumn()))
                        .toList(),
                List.of(),
                Map.of("code", "BAD_USER_INPUT"));
    }

    private static String inWordsOfJson(String message) {
        return message.replace("'LinkedHashMap'", "object")
                .replace("'ArrayList'", "list")
                .replace("'BigInteger'", "whole number")
                .replace("'BigDecimal'", "number")
                .replace("'Boolean' ", "boolean ");
    }
}
