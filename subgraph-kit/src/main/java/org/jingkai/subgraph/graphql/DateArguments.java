package org.jingkai.subgraph.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * Checks the dates and instants among the arguments of a field, which the library would refuse in
 * words that no client can act on.
 */
final class DateArguments {

    private DateArguments() {}

    /**
     * Checks every argument, input objects inside too.
     *
     * @throws RequestProblem BAD_RANGE
     */
    static void check(DataFetchingEnvironment environment) {
        for (GraphQLArgument argument : environment.getFieldDefinition().getArguments()) {
            check(
                    argument.getName(),
                    argument.getType(),
                    environment.getArguments().get(argument.getName()));
        }
    }

    private static void check(String name, GraphQLType declared, @Nullable Object value) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(declared);
        switch (value) {
            case List<?> items -> items.forEach(item -> check(name, type, item));
            case Map<?, ?> object when type instanceof GraphQLInputObjectType input -> {
                for (GraphQLInputObjectField field : input.getFieldDefinitions()) {
                    check(
                            name + "." + field.getName(),
                            field.getType(),
                            object.get(field.getName()));
                }
            }
            case String text when type instanceof GraphQLScalarType scalar ->
                    checkText(name, scalar.getName(), text);
            case null, default -> {
                // another type: the library checks it
            }
        }
    }

    private static void checkText(String name, String scalar, String text) {
        try {
            switch (scalar) {
                case "Date" -> LocalDate.parse(text);
                case "DateTime" -> OffsetDateTime.parse(text);
                default -> {
                    // text of another scalar
                }
            }
        } catch (DateTimeException e) {
            boolean date = scalar.equals("Date");
            throw new RequestProblem(
                    ProblemCode.BAD_RANGE,
                    "The argument "
                            + name
                            + " is \""
                            + text
                            + "\", which is no "
                            + (date ? "date" : "instant")
                            + ". Write it like "
                            + (date ? "2025-07-14" : "2025-07-14T02:00:00Z")
                            + ".");
        }
    }
}
