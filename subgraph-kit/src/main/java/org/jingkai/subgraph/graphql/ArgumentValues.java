package org.jingkai.subgraph.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jingkai.subgraph.http.ArgumentLimits;
import org.jspecify.annotations.Nullable;

/**
 * Checks the values among the arguments of a field, input objects inside too, before any code of
 * the service sees them: lists that are too long, and scalars that the database or the library
 * could not take.
 */
final class ArgumentValues {

    private static final String REPRESENTATION = "_Any";

    private final ArgumentLimits limits;

    ArgumentValues(ArgumentLimits limits) {
        this.limits = limits;
    }

    /**
     * Checks every argument.
     *
     * @throws RequestProblem TOO_MANY_CODES, BAD_CODE, BAD_TEXT, BAD_RANGE or BAD_REPRESENTATION
     */
    void check(DataFetchingEnvironment environment) {
        Map<String, Object> given = environment.getArguments();
        for (GraphQLArgument argument : environment.getFieldDefinition().getArguments()) {
            Object value = given.get(argument.getName());
            if (isRepresentation(argument.getType()) && value instanceof List<?> list) {
                Representations.of(environment.getGraphQLSchema(), limits).check(list);
            } else {
                check(argument.getName(), argument.getType(), value);
            }
        }
    }

    private static boolean isRepresentation(GraphQLType type) {
        return GraphQLTypeUtil.unwrapAll(type).getName().equals(REPRESENTATION);
    }

    private void check(String name, GraphQLType declared, @Nullable Object value) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(declared);
        switch (value) {
            case List<?> items -> checkList(name, type, items);
            case Map<?, ?> object when type instanceof GraphQLInputObjectType input ->
                    checkFields(name, input, object);
            case Object one when type instanceof GraphQLScalarType scalar ->
                    ScalarValues.check(name, scalar.getName(), one, limits.maxText());
            case null, default -> {
                // an enum value: the library knows them all
            }
        }
    }

    private void checkList(String name, GraphQLType type, List<?> items) {
        if (items.size() > limits.maxList()) {
            throw new RequestProblem(
                    ProblemCode.TOO_MANY_CODES,
                    "The list "
                            + name
                            + " holds "
                            + items.size()
                            + " values; one question may name "
                            + limits.maxList()
                            + ". Ask in parts.");
        }
        for (Object item : items) {
            if (item == null) {
                throw new RequestProblem(
                        ProblemCode.BAD_CODE, "The list " + name + " holds a null. Take it out.");
            }
            check(name, type, item);
        }
    }

    private void checkFields(String name, GraphQLInputObjectType input, Map<?, ?> object) {
        for (GraphQLInputObjectField field : input.getFieldDefinitions()) {
            check(name + "." + field.getName(), field.getType(), object.get(field.getName()));
        }
    }
}
