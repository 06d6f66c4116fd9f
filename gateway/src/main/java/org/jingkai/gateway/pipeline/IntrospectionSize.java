package org.jingkai.gateway.pipeline;

import graphql.introspection.Introspection.DirectiveLocation;
import graphql.language.Argument;
import graphql.language.StringValue;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLModifiedType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.operation.Budget;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.operation.NormalizedOperation;
import org.jingkai.gateway.operation.Selection;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.operation.Selection.TypedSelection;
import org.jspecify.annotations.Nullable;

/**
 * How large the answer to an introspection would be, from the schema and without making it: each
 * selection set is weighed once for each element of the schema that it is asked of. Deprecated
 * elements count, and of a {@code __type} named by a variable the largest type.
 */
final class IntrospectionSize {

    private static final Set<String> LISTS =
            Set.of(
                    "types",
                    "directives",
                    "fields",
                    "args",
                    "interfaces",
                    "possibleTypes",
                    "inputFields",
                    "enumValues");

    /** What a member costs beside its characters. */
    private static final int MEMBER = 6;

    private static final long MOST = Long.MAX_VALUE / 4;

    private final GraphQLSchema schema;
    private final Budget budget;
    private final Map<List<Selection>, Map<Object, Long>> known = new IdentityHashMap<>();

    private IntrospectionSize(GraphQLSchema schema, Budget budget) {
        this.schema = schema;
        this.budget = budget;
    }

    /** Why an operation asks for too much of the schema, or null. */
    static @Nullable GraphQLError check(
            GraphQLSchema schema,
            NormalizedOperation operation,
            IntrospectionSettings settings,
            Budget budget) {
        IntrospectionSize size = new IntrospectionSize(schema, budget);
        long bytes = 0;
        for (SelectedField field : operation.introspection()) {
            int depth = size.depth(field.selections());
            if (depth > settings.maxDepth()) {
                return tooLarge(
                        field,
                        "%d lists of the schema inside each other where %d are allowed"
                                .formatted(depth, settings.maxDepth()));
            }
            bytes = plus(bytes, size.ofRoot(field));
            if (bytes > settings.maxSize()) {
                return tooLarge(
                        field,
                        "some %d bytes of answer where %d are allowed"
                                .formatted(bytes, settings.maxSize()));
            }
        }
        return null;
    }

    private static GraphQLError tooLarge(SelectedField field, String what) {
        return GraphQLError.at(
                List.of(field.responseName()),
                "INTROSPECTION_TOO_LARGE",
                "The introspection is too large: %s. Ask for fewer types or fields of them at once."
                        .formatted(what));
    }

    private int depth(List<Selection> selections) {
        int deepest = 0;
        for (Selection selection : selections) {
            budget.step();
            int depth =
                    switch (selection) {
                        case SelectedField field ->
                                depth(field.selections()) + (LISTS.contains(field.name()) ? 1 : 0);
                        case TypedSelection(String _, List<Selection> inner) -> depth(inner);
                    };
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private long ofRoot(SelectedField field) {
        if (field.name().equals("__schema")) {
            return of(field.selections(), schema);
        }
        for (Argument argument : field.arguments()) {
            if (argument.getValue() instanceof StringValue name) {
                GraphQLType type = schema.getType(name.getValue());
                return type == null ? MEMBER : of(field.selections(), type);
            }
        }
        long largest = 0;
        for (GraphQLType type : schema.getAllTypesAsList()) {
            largest = Math.max(largest, of(field.selections(), type));
        }
        return largest;
    }

    private long of(List<Selection> selections, Object element) {
        Map<Object, Long> sizes = known.computeIfAbsent(selections, _ -> new IdentityHashMap<>());
        Long size = sizes.get(element);
        if (size == null) {
            size = weigh(selections, element);
            sizes.put(element, size);
        }
        return size;
    }

    private long weigh(List<Selection> selections, Object element) {
        long size = MEMBER;
        for (Selection selection : selections) {
            budget.step();
            size =
                    plus(
                            size,
                            switch (selection) {
                                case SelectedField field ->
                                        MEMBER
                                                + field.responseName().length()
                                                + ofField(field, element);
                                case TypedSelection(String _, List<Selection> inner) ->
                                        weigh(inner, element);
                            });
        }
        return size;
    }

    private long ofField(SelectedField field, Object element) {
        if (field.selections().isEmpty()) {
            return length(field.name(), element);
        }
        long size = MEMBER;
        for (Object inner : inner(field.name(), element)) {
            size = plus(size, of(field.selections(), inner));
        }
        return size;
    }

    private static long plus(long one, long other) {
        return Math.min(MOST, one + other);
    }

    private static long length(String field, Object element) {
        return switch (field) {
            case "description" ->
                    element instanceof GraphQLNamedSchemaElement named
                                    && named.getDescription() != null
                            ? named.getDescription().length()
                            : MEMBER;
            case "name" ->
                    element instanceof GraphQLNamedSchemaElement named
                            ? named.getName().length()
                            : MEMBER;
            case "locations" -> DirectiveLocation.values().length * 12L;
            default -> 24;
        };
    }

    private List<?> inner(String field, Object element) {
        return switch (field) {
            case "types" -> schema.getAllTypesAsList();
            case "directives" -> schema.getDirectives();
            case "queryType" -> present(schema.getQueryType());
            case "mutationType" -> present(schema.getMutationType());
            case "subscriptionType" -> present(schema.getSubscriptionType());
            case "type" -> present(type(element));
            case "ofType" ->
                    element instanceof GraphQLModifiedType wrapper
                            ? List.of(wrapper.getWrappedType())
                            : List.of();
            case "fields" ->
                    element instanceof GraphQLFieldsContainer type
                            ? type.getFieldDefinitions()
                            : List.of();
            case "inputFields" ->
                    element instanceof GraphQLInputObjectType type ? type.getFields() : List.of();
            case "enumValues" ->
                    element instanceof GraphQLEnumType type ? type.getValues() : List.of();
            case "interfaces" ->
                    element instanceof GraphQLImplementingType type
                            ? type.getInterfaces()
                            : List.of();
            case "possibleTypes" -> possible(element);
            case "args" -> arguments(element);
            default -> List.of();
        };
    }

    private List<?> possible(Object element) {
        return switch (element) {
            case GraphQLInterfaceType type -> schema.getImplementations(type);
            case GraphQLUnionType type -> type.getTypes();
            default -> List.of();
        };
    }

    private static List<?> arguments(Object element) {
        return switch (element) {
            case GraphQLFieldDefinition field -> field.getArguments();
            case GraphQLDirective directive -> directive.getArguments();
            default -> List.of();
        };
    }

    private static @Nullable GraphQLType type(Object element) {
        return switch (element) {
            case GraphQLFieldDefinition field -> field.getType();
            case GraphQLArgument argument -> argument.getType();
            case GraphQLInputObjectField input -> input.getType();
            default -> null;
        };
    }

    private static List<?> present(@Nullable Object element) {
        return element == null ? List.of() : List.of(element);
    }
}
