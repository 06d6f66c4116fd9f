package org.jingkai.gateway.supergraph;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.util.Locale;

/**
 * Makes a schema that validates and introspects but resolves nothing: the subgraphs own the meaning
 * of custom scalars. Only what can never be a value of a widely known one is refused.
 */
final class PassThroughWiring implements WiringFactory {

    static RuntimeWiring wiring() {
        return RuntimeWiring.newRuntimeWiring().wiringFactory(new PassThroughWiring()).build();
    }

    @Override
    public boolean providesScalar(ScalarWiringEnvironment environment) {
        return !ScalarInfo.isGraphqlSpecifiedScalar(
                environment.getScalarTypeDefinition().getName());
    }

    @Override
    public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
        var definition = environment.getScalarTypeDefinition();
        var description = definition.getDescription();
        return GraphQLScalarType.newScalar()
                .name(definition.getName())
                .description(description == null ? null : description.getContent())
                .definition(definition)
                .coercing(new PassThrough(definition.getName()))
                .build();
    }

    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
        return true;
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
        return _ -> null;
    }

    @Override
    public boolean providesTypeResolver(UnionWiringEnvironment environment) {
        return true;
    }

    @Override
    public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
        return _ -> null;
    }

    private record PassThrough(String scalar) implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object result, GraphQLContext context, Locale locale) {
            return result;
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            String wrong = WellKnownScalars.whyNot(scalar, input);
            if (wrong != null) {
                throw new CoercingParseValueException(wrong);
            }
            return input;
        }

        @Override
        public Object parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            String wrong = WellKnownScalars.whyNot(scalar, input);
            if (wrong != null) {
                throw new CoercingParseLiteralException(wrong);
            }
            return input;
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return input instanceof Value<?> value
                    ? value
                    : new graphql.language.StringValue(String.valueOf(input));
        }
    }
}
