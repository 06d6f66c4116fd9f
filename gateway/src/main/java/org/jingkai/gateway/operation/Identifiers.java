package org.jingkai.gateway.operation;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds values of type {@code ID} that are neither text nor whole number. The graphql-java coercion
 * turns anything else into text too, where the specification ("ID, Input Coercion") asks for an
 * error.
 */
final class Identifiers {

    private final GraphQLSchema schema;

    Identifiers(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** Whether every {@code ID} in a value of a declared type is one. */
    boolean areSound(Type<?> declared, @Nullable Object value) {
        return switch (declared) {
            case NonNullType nonNull -> areSound(nonNull.getType(), value);
            case ListType list ->
                    value instanceof List<?> items
                            ? items.stream().allMatch(item -> areSound(list.getType(), item))
                            : areSound(list.getType(), value);
            case TypeName name -> areSound(schema.getType(name.getName()), value);
            default -> true;
        };
    }

    private boolean areSound(@Nullable GraphQLType type, @Nullable Object value) {
        if (value == null) {
            return true;
        }
        return switch (type) {
            case GraphQLNonNull nonNull -> areSound(nonNull.getWrappedType(), value);
            case GraphQLList list ->
                    value instanceof List<?> items
                            ? items.stream().allMatch(item -> areSound(list.getWrappedType(), item))
                            : areSound(list.getWrappedType(), value);
            case GraphQLInputObjectType object ->
                    !(value instanceof Map<?, ?> members) || areSound(object, members);
            case GraphQLNamedType scalar when GraphQLTypeUtil.isScalar(scalar) ->
                    !scalar.getName().equals("ID") || isIdentifier(value);
            case null, default -> true;
        };
    }

    private boolean areSound(GraphQLInputObjectType object, Map<?, ?> members) {
        return object.getFields().stream()
                .allMatch(field -> areSound(field.getType(), members.get(field.getName())));
    }

    private static boolean isIdentifier(Object value) {
        return value instanceof String
                || (value instanceof Number
                        && !(value instanceof BigDecimal)
                        && !(value instanceof Double)
                        && !(value instanceof Float));
    }
}
