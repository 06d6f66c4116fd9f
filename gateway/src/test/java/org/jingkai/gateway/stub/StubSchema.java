package org.jingkai.gateway.stub;

import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.TypeResolutionEnvironment;
import graphql.schema.Coercing;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the SDL of a federation subgraph executable. */
final class StubSchema {

    private static final String MACHINERY =
            """
            directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
            directive @shareable repeatable on OBJECT | FIELD_DEFINITION
            directive @external on OBJECT | FIELD_DEFINITION
            directive @requires(fields: String!) on FIELD_DEFINITION
            directive @provides(fields: String!) on FIELD_DEFINITION
            directive @inaccessible on FIELD_DEFINITION | OBJECT
            scalar _Any
            type _Service { sdl: String! }
            extend type Query { _service: _Service! }
            """;

    private StubSchema() {}

    static GraphQL of(String sdl, StubData data) {
        String executable = sdl.replaceAll("(?m)^extend schema.*$", "") + MACHINERY;
        if (!data.entities().isEmpty()) {
            executable +=
                    "union _Entity = "
                            + String.join(" | ", data.entityTypes())
                            + "\nextend type Query { _entities(representations: [_Any!]!):"
                            + " [_Entity]! }";
        }
        TypeDefinitionRegistry registry = new SchemaParser().parse(executable);
        return GraphQL.newGraphQL(
                        new SchemaGenerator().makeExecutableSchema(registry, wiring(sdl, data)))
                .build();
    }

    private static RuntimeWiring wiring(String sdl, StubData data) {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring().scalar(any());
        wiring.type(
                "Query",
                type ->
                        type.dataFetcher("_service", _ -> Map.of("sdl", sdl))
                                .dataFetcher(
                                        "_entities",
                                        env -> {
                                            List<Map<String, Object>> representations =
                                                    env.getArgument("representations");
                                            return representations.stream()
                                                    .map(data::entity)
                                                    .toList();
                                        }));
        data.roots()
                .forEach((coordinate, value) -> {
                    String[] parts = coordinate.split("\\.", 2);
                    wiring.type(
                            parts[0],
                            type ->
                                    type.dataFetcher(
                                            parts[1], env -> value.apply(env.getArguments())));
                });
        wiring.type("_Entity", type -> type.typeResolver(StubSchema::resolve));
        return wiring.build();
    }

    private static GraphQLObjectType resolve(TypeResolutionEnvironment env) {
        Map<?, ?> object = env.getObject();
        return env.getSchema().getObjectType(String.valueOf(object.get("__typename")));
    }

    private static GraphQLScalarType any() {
        return GraphQLScalarType.newScalar().name("_Any").coercing(new AnyCoercing()).build();
    }

    private static final class AnyCoercing implements Coercing<Object, Object> {
        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            return input;
        }

        @Override
        public @Nullable Object serialize(Object result, GraphQLContext context, Locale locale) {
            return result;
        }
    }
}
