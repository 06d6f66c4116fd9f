package org.jingkai.gateway.cases;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphqlErrorException;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.parser.Parser;
import graphql.schema.Coercing;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.schema.FieldSet;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * A subgraph that really executes what it is sent, over data in a file.
 *
 * <p>The data hold {@code Query} and {@code Mutation} with the values of root fields, {@code
 * Subscription} with a list of events for each (a value for certain arguments under {@code
 * field(argument: value)}), and per entity type a list of entities. An object of an entity type
 * that lacks a field is completed from that list. {@code {"$text": "{price} in {$currency}"}} is a
 * text made of the object's fields and the field's arguments; {@code {"$error": "message", "code":
 * "CODE"}} is an error.
 */
final class InMemorySubgraph {

    private static final String FEDERATION =
            """
            scalar _Any
            scalar FieldSet
            directive @key(fields: FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
            directive @requires(fields: FieldSet!) on FIELD_DEFINITION
            directive @provides(fields: FieldSet!) on FIELD_DEFINITION
            directive @external on OBJECT | FIELD_DEFINITION
            directive @shareable on OBJECT | FIELD_DEFINITION
            directive @extends on OBJECT | INTERFACE
            directive @override(from: String!, label: String) on FIELD_DEFINITION
            directive @interfaceObject on OBJECT
            directive @context(name: String!) repeatable on OBJECT | INTERFACE | UNION
            directive @fromContext(field: String) on ARGUMENT_DEFINITION
            directive @tag(name: String!) repeatable on FIELD_DEFINITION | INTERFACE | OBJECT | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
            directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
            directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
            directive @policy(policies: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
            directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
            directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
            directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
            """;

    private static final Pattern DIRECTIVE = Pattern.compile("^directive @(\\w+)");

    private static final Pattern HOLE = Pattern.compile("\\{([$\\w.]+)}");

    private final Map<String, ?> data;
    private final Map<String, List<FieldSet>> keys = new LinkedHashMap<>();
    private final GraphQL graphql;

    InMemorySubgraph(String sdl, Map<String, ?> data) {
        this.data = data;
        String bare = bare(sdl);
        Document document = Parser.parse(bare);
        Set<String> entities = new LinkedHashSet<>();
        boolean hasQuery = false;
        for (var type : document.getDefinitionsOfType(ImplementingTypeDefinition.class)) {
            hasQuery |= type.getName().equals("Query");
            readKeys(type, entities);
        }
        StringBuilder full =
                new StringBuilder(missing(bare)).append(bare.replace("extend type", "type"));
        if (!hasQuery) {
            full.append("\ntype Query { _nothing: Int }");
        }
        if (!entities.isEmpty()) {
            full.append("\nunion _Entity = ").append(String.join(" | ", entities));
            full.append("\nextend type Query { _entities(representations: [_Any!]!): [_Entity]! }");
        }
        graphql =
                GraphQL.newGraphQL(
                                new SchemaGenerator()
                                        .makeExecutableSchema(
                                                new SchemaParser().parse(full.toString()),
                                                RuntimeWiring.newRuntimeWiring()
                                                        .wiringFactory(new Wiring())
                                                        .build()))
                        .build();
    }

    /** The SDL without its links, which only composition reads. */
    private static String bare(String sdl) {
        return sdl.replaceAll("(?m)^extend schema[^\\n]*\\n([ \\t]+@[^\\n]*\\n)*", "");
    }

    /** The federation definitions that the SDL does not bring itself. */
    private static String missing(String sdl) {
        return FEDERATION
                .lines()
                .filter(line -> {
                    Matcher name = DIRECTIVE.matcher(line);
                    return !name.find() || !sdl.contains("directive @" + name.group(1));
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }

    Map<String, Object> execute(Map<String, ?> body) {
        return run(body).toSpecification();
    }

    private ExecutionResult run(Map<String, ?> body) {
        ExecutionInput.Builder input =
                ExecutionInput.newExecutionInput(String.valueOf(body.get("query")));
        if (body.get("operationName") instanceof String name) {
            input.operationName(name);
        }
        if (body.get("variables") instanceof Map<?, ?> variables) {
            Map<String, Object> named = new LinkedHashMap<>();
            variables.forEach((name, value) -> named.put(String.valueOf(name), value));
            input.variables(named);
        }
        return graphql.execute(input.build());
    }

    /** The results of a subscription, one for each event that the data list. */
    List<Map<String, Object>> events(Map<String, ?> body) {
        ExecutionResult result = run(body);
        if (!(result.getData() instanceof Publisher<?>)) {
            return List.of(result.toSpecification());
        }
        Publisher<ExecutionResult> events = result.getData();
        return ListedEvents.all(events).stream().map(ExecutionResult::toSpecification).toList();
    }

    private void readKeys(ImplementingTypeDefinition<?> type, Set<String> entities) {
        for (Directive key : type.getDirectives("key")) {
            String fields = ((StringValue) key.getArgument("fields").getValue()).getValue();
            keys.computeIfAbsent(type.getName(), _ -> new ArrayList<>())
                    .add(FieldSet.parse(fields));
            if (!(type instanceof InterfaceTypeDefinition)
                    && type instanceof ObjectTypeDefinition) {
                entities.add(type.getName());
            }
        }
    }

    private @Nullable Object entity(Map<?, ?> representation) {
        Map<?, ?> found = stored(representation);
        if (found == null) {
            return null;
        }
        Map<Object, @Nullable Object> whole = new LinkedHashMap<>(representation);
        whole.putAll(found);
        return whole;
    }

    private @Nullable Map<?, ?> stored(Map<?, ?> object) {
        String type = String.valueOf(object.get("__typename"));
        if (data.get(type) instanceof List<?> candidates) {
            for (FieldSet key : keys.getOrDefault(type, List.of())) {
                for (Object candidate : candidates) {
                    if (candidate instanceof Map<?, ?> map
                            && matches(key.selections(), map, object)) {
                        Map<Object, @Nullable Object> typed = new LinkedHashMap<>();
                        typed.put("__typename", type);
                        typed.putAll(map);
                        return typed;
                    }
                }
            }
        }
        return null;
    }

    private static boolean matches(SelectionSet key, Map<?, ?> one, Map<?, ?> other) {
        for (var selection : key.getSelections()) {
            var field = (graphql.language.Field) selection;
            Object mine = one.get(field.getName());
            Object theirs = other.get(field.getName());
            boolean same =
                    mine instanceof Map<?, ?> a && theirs instanceof Map<?, ?> b
                            ? matches(field.getSelectionSet(), a, b)
                            : mine != null
                                    && Objects.equals(String.valueOf(mine), String.valueOf(theirs));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Object fetch(DataFetchingEnvironment environment) {
        String name = environment.getField().getName();
        if (name.equals("_entities")) {
            List<Map<?, ?>> representations = environment.getArgument("representations");
            return representations.stream().map(this::entity).toList();
        }
        Map<?, ?> source =
                environment.getSource() instanceof Map<?, ?> map
                        ? map
                        : (Map<?, ?>)
                                data.get(
                                        environment
                                                .getExecutionStepInfo()
                                                .getObjectType()
                                                .getName());
        if (source == null) {
            return null;
        }
        Object value = value(source, name, environment);
        boolean subscribed =
                environment.getExecutionStepInfo().getObjectType().getName().equals("Subscription");
        return subscribed && value instanceof List<?> events ? new ListedEvents(events) : value;
    }

    private @Nullable Object value(
            Map<?, ?> source, String name, DataFetchingEnvironment environment) {
        Map<?, ?> whole = source;
        if (!source.containsKey(name)) {
            Map<Object, @Nullable Object> typed = new LinkedHashMap<>(source);
            typed.putIfAbsent(
                    "__typename", environment.getExecutionStepInfo().getObjectType().getName());
            Map<?, ?> stored =
                    "Query".equals(typed.get("__typename"))
                            ? (Map<?, ?>) data.get("Query")
                            : stored(typed);
            whole = stored == null ? source : stored;
        }
        String exact = name + "(" + inline(environment.getArguments()) + ")";
        Object value = whole.containsKey(exact) ? whole.get(exact) : whole.get(name);
        if (value instanceof Map<?, ?> map && map.get("$text") instanceof String text) {
            return filled(text, whole, environment.getArguments());
        }
        if (value instanceof Map<?, ?> map && map.get("$error") instanceof String message) {
            Object code = map.get("code");
            throw GraphqlErrorException.newErrorException()
                    .message(message)
                    .extensions(code == null ? Map.of() : Map.of("code", code))
                    .build();
        }
        return value;
    }

    private static String inline(Map<String, ?> arguments) {
        List<String> parts = new ArrayList<>();
        arguments.forEach((name, value) -> parts.add(name + ": " + value));
        return String.join(", ", parts);
    }

    private @Nullable Object member(Map<?, ?> object, String name) {
        Map<?, ?> stored = object.containsKey(name) ? null : stored(object);
        return stored == null ? object.get(name) : stored.get(name);
    }

    private String filled(String text, Map<?, ?> object, Map<String, ?> arguments) {
        Matcher holes = HOLE.matcher(text);
        return holes.replaceAll(hole -> {
            String path = hole.group(1);
            Object value = path.startsWith("$") ? arguments.get(path.substring(1)) : object;
            if (!path.startsWith("$")) {
                for (String step : path.split("\\.", -1)) {
                    value = value instanceof Map<?, ?> map ? member(map, step) : null;
                }
            }
            if (value instanceof Map<?, ?> map && map.get("$text") instanceof String inner) {
                value = filled(inner, object, arguments);
            }
            return Matcher.quoteReplacement(value instanceof String s ? s : Json.write(value));
        });
    }

    private final class Wiring implements WiringFactory {

        @Override
        public graphql.schema.DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment e) {
            return InMemorySubgraph.this::fetch;
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

        private static graphql.schema.@Nullable GraphQLObjectType resolve(
                graphql.TypeResolutionEnvironment environment) {
            Map<?, ?> object = environment.getObject();
            return environment.getSchema().getObjectType(String.valueOf(object.get("__typename")));
        }

        @Override
        public boolean providesScalar(ScalarWiringEnvironment environment) {
            return !ScalarInfo.isGraphqlSpecifiedScalar(
                    environment.getScalarTypeDefinition().getName());
        }

        @Override
        public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
            return GraphQLScalarType.newScalar()
                    .name(environment.getScalarTypeDefinition().getName())
                    .coercing(new AnyValue())
                    .build();
        }
    }

    private static final class AnyValue implements Coercing<Object, Object> {
        @Override
        public Object serialize(
                Object result, graphql.GraphQLContext context, java.util.Locale locale) {
            return result;
        }

        @Override
        public Object parseValue(
                Object input, graphql.GraphQLContext context, java.util.Locale locale) {
            return input;
        }

        @Override
        public Object parseLiteral(
                graphql.language.Value<?> input,
                graphql.execution.CoercedVariables variables,
                graphql.GraphQLContext context,
                java.util.Locale locale) {
            return input instanceof StringValue text ? text.getValue() : String.valueOf(input);
        }
    }
}
