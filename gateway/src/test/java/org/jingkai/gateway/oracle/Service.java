package org.jingkai.gateway.oracle;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Executes operations over the truth: all of it for the monolith, a part for a subgraph. */
abstract class Service {

    /** A thing on its way through an operation, with what the service was told and promised. */
    record Met(Thing thing, @Nullable Map<?, ?> told, String provided) {}

    private final Truth truth;
    private final GraphQLSchema schema;
    private final GraphQL graphql;
    private final Map<String, GraphQLOutputType> types = new HashMap<>();
    private int mutations;

    Service(Truth truth, String sdl) {
        this.truth = truth;
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new Wiring());
        if (sdl.contains("scalar _Any")) {
            wiring.scalar(AnyScalar.ANY);
        }
        schema =
                new SchemaGenerator()
                        .makeExecutableSchema(new SchemaParser().parse(sdl), wiring.build());
        graphql = GraphQL.newGraphQL(schema).build();
    }

    Truth truth() {
        return truth;
    }

    GraphQLSchema schema() {
        return schema;
    }

    ExecutionResult execute(Map<?, ?> body) {
        mutations = 0;
        types.clear();
        ExecutionInput.Builder input =
                ExecutionInput.newExecutionInput(String.valueOf(body.get("query")));
        if (body.get("operationName") instanceof String name) {
            input.operationName(name);
        }
        if (body.get("variables") instanceof Map<?, ?> variables) {
            Map<String, Object> named = new HashMap<>();
            variables.forEach((name, value) -> named.put(String.valueOf(name), value));
            input.variables(named);
        }
        return graphql.execute(input.build());
    }

    /** The type of the field at each path of the last answer. */
    Map<String, GraphQLOutputType> types() {
        return types;
    }

    static boolean isInvalid(GraphQLError error) {
        return error.getErrorType() == ErrorType.ValidationError
                || error.getErrorType() == ErrorType.InvalidSyntax
                || error instanceof graphql.execution.NonNullableValueCoercedAsNullException
                || error instanceof graphql.schema.CoercingParseValueException;
    }

    abstract @Nullable Object answer(
            Met met, FieldPlan field, Map<String, ?> arguments, String parentType);

    abstract List<@Nullable Object> entities(List<Map<?, ?>> representations);

    /** How many mutations were run before this one, as all services see it. */
    int nextMutation() {
        return ++mutations;
    }

    private @Nullable Object fetch(DataFetchingEnvironment environment) {
        var info = environment.getExecutionStepInfo();
        types.put(info.getPath().toString(), info.getType());
        String name = environment.getField().getName();
        if (name.equals("_entities")) {
            return entities(Objects.requireNonNull(environment.getArgument("representations")));
        }
        String parent = info.getObjectType().getName();
        Met met =
                environment.getSource() instanceof Met source
                        ? source
                        : new Met(new Thing(parent, 0), null, "");
        return answer(met, truth.field(parent, name), environment.getArguments(), parent);
    }

    @Nullable Object met(@Nullable Object value, String provided) {
        return switch (value) {
            case Thing thing -> new Met(thing, null, provided);
            case List<?> list -> {
                List<@Nullable Object> items = new ArrayList<>();
                list.forEach(item -> items.add(met(item, provided)));
                yield items;
            }
            case null, default -> value;
        };
    }

    private final class Wiring implements WiringFactory {

        @Override
        public graphql.schema.DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment e) {
            return Service.this::fetch;
        }

        @Override
        public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
            return true;
        }

        @Override
        public graphql.schema.TypeResolver getTypeResolver(InterfaceWiringEnvironment e) {
            return Wiring::resolve;
        }

        @Override
        public boolean providesTypeResolver(UnionWiringEnvironment environment) {
            return true;
        }

        @Override
        public graphql.schema.TypeResolver getTypeResolver(UnionWiringEnvironment e) {
            return Wiring::resolve;
        }

        private static @Nullable GraphQLObjectType resolve(
                graphql.TypeResolutionEnvironment environment) {
            Met met = environment.getObject();
            GraphQLSchema here = environment.getSchema();
            GraphQLObjectType own = here.getObjectType(met.thing().type());
            return own == null ? here.getObjectType("P") : own;
        }
    }
}
