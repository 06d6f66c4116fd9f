package org.jingkai.gateway.oracle;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;

/** The scalar that representations are of. */
final class AnyScalar implements Coercing<Object, Object> {

    static final GraphQLScalarType ANY =
            GraphQLScalarType.newScalar().name("_Any").coercing(new AnyScalar()).build();

    private AnyScalar() {}

    @Override
    public Object serialize(Object result, GraphQLContext context, Locale locale) {
        return result;
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        return input;
    }

    @Override
    public Object parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        throw new IllegalStateException("representations are sent as a variable");
    }
}
