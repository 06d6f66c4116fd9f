package org.jingkai.gateway.response;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jingkai.gateway.operation.NormalizedOperation;
import org.jingkai.gateway.operation.Selection;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.operation.Selection.TypedSelection;
import org.jingkai.gateway.response.ValueShape.CompositeShape;
import org.jingkai.gateway.response.ValueShape.EnumShape;
import org.jingkai.gateway.response.ValueShape.ListShape;
import org.jingkai.gateway.response.ValueShape.NonNullShape;
import org.jingkai.gateway.response.ValueShape.ScalarShape;

/**
 * What the answer to an operation looks like by the API schema, worked out once per plan.
 *
 * <p>Source: GraphQL specification, "CollectFields" and "CompleteValue".
 */
public final class ResponseShape {

    /** A field and the type that declares it. */
    private record Asked(String of, SelectedField field) {}

    private final GraphQLSchema schema;
    private final FieldWeights weights;

    /**
     * How many more shapes are kept. Places lie below the types that stand above them, so that
     * answers with ever other types would make types to the power of the depth.
     */
    private final AtomicInteger room = new AtomicInteger(10_000);

    private final ObjectShape root;
    private int expectedSize = 1024;

    private ResponseShape(
            GraphQLSchema schema, NormalizedOperation operation, FieldWeights weights) {
        this.schema = schema;
        this.weights = weights;
        this.root = object(operation.rootType(), operation.selections());
    }

    /** The shape of an operation's answer, which costs nothing. */
    public static ResponseShape of(GraphQLSchema schema, NormalizedOperation operation) {
        return of(schema, operation, (_, _) -> 0);
    }

    /** The shape of an operation's answer, and what its fields cost. */
    public static ResponseShape of(
            GraphQLSchema schema, NormalizedOperation operation, FieldWeights weights) {
        return new ResponseShape(schema, operation, weights);
    }

    /** How large the last answer was. */
    int expectedSize() {
        return expectedSize;
    }

    void expectSize(int size) {
        expectedSize = size;
    }

    ObjectShape root() {
        return root;
    }

    private ObjectShape object(String type, List<Selection> selections) {
        return new ObjectShape(
                type,
                possibleTypes(type),
                dependsOnType(possibleTypes(type), selections),
                room,
                typename -> fields(typename, selections));
    }

    private boolean dependsOnType(Set<String> types, List<Selection> selections) {
        for (Selection selection : selections) {
            boolean depends =
                    switch (selection) {
                        case SelectedField field -> field.isTypename();
                        case TypedSelection(String type, var inner) -> applies(types, type, inner);
                    };
            if (depends) {
                return true;
            }
        }
        return false;
    }

    /** Whether something is asked of some of these types only. */
    private boolean applies(Set<String> types, String condition, List<Selection> selections) {
        Set<String> common = common(types, condition);
        return common.equals(types) ? dependsOnType(types, selections) : asksOf(common, selections);
    }

    private boolean asksOf(Set<String> types, List<Selection> selections) {
        return !types.isEmpty()
                && selections.stream()
                        .anyMatch(selection ->
                                !(selection instanceof TypedSelection(String type, var inner))
                                        || asksOf(common(types, type), inner));
    }

    private Set<String> common(Set<String> types, String condition) {
        Set<String> common = new LinkedHashSet<>(types);
        common.retainAll(possibleTypes(condition));
        return common;
    }

    private List<FieldShape> fields(String typename, List<Selection> selections) {
        Map<String, Asked> collected = new LinkedHashMap<>();
        collect(typename, typename, selections, collected);
        List<FieldShape> fields = new ArrayList<>();
        for (Asked asked : collected.values()) {
            fields.add(field(asked.of(), asked.field()));
        }
        return List.copyOf(fields);
    }

    /**
     * Collects what is asked of all objects of a type; where that is abstract, its fields may be
     * asked {@code of} another type that all its objects are of, too.
     */
    private void collect(
            String typename, String of, List<Selection> selections, Map<String, Asked> into) {
        for (Selection selection : selections) {
            switch (selection) {
                case SelectedField field ->
                        into.merge(
                                field.responseName(),
                                new Asked(of, field),
                                (one, other) ->
                                        new Asked(one.of(), join(one.field(), other.field())));
                case TypedSelection(String type, List<Selection> inner) -> {
                    Set<String> objects = possibleTypes(typename);
                    if (possibleTypes(type).containsAll(objects)) {
                        collect(typename, objects.contains(typename) ? of : type, inner, into);
                    }
                }
            }
        }
    }

    private static SelectedField join(SelectedField one, SelectedField other) {
        List<Selection> both = new ArrayList<>(one.selections());
        both.addAll(other.selections());
        return one.withSelections(both);
    }

    private FieldShape field(String typename, SelectedField field) {
        if (field.isTypename() || field.isAnsweredHere()) {
            return new FieldShape(field.responseName(), field.storageName(), field.name(), null, 0);
        }
        GraphQLCompositeType parent = (GraphQLCompositeType) schema.getType(typename);
        GraphQLType type = Introspection.getFieldDef(schema, parent, field.name()).getType();
        return new FieldShape(
                field.responseName(),
                field.storageName(),
                field.name(),
                value(type, field.selections()),
                weights.of(typename, field.name()));
    }

    private ValueShape value(GraphQLType type, List<Selection> selections) {
        return switch (type) {
            case GraphQLNonNull nonNull ->
                    new NonNullShape(value(nonNull.getWrappedType(), selections));
            case GraphQLList list -> new ListShape(value(list.getWrappedType(), selections));
            case GraphQLEnumType symbols ->
                    new EnumShape(
                            symbols.getName(),
                            symbols.getValues().stream()
                                    .map(GraphQLEnumValueDefinition::getName)
                                    .collect(Collectors.toSet()));
            case GraphQLCompositeType composite ->
                    new CompositeShape(object(composite.getName(), selections));
            case GraphQLNamedType scalar -> new ScalarShape(scalar.getName());
            default -> throw new IllegalArgumentException("not an output type: " + type);
        };
    }

    private Set<String> possibleTypes(String type) {
        Set<String> names = new LinkedHashSet<>();
        switch (schema.getType(type)) {
            case GraphQLInterfaceType face ->
                    schema.getImplementations(face).forEach(object -> names.add(object.getName()));
            case GraphQLUnionType union ->
                    union.getTypes().forEach(member -> names.add(member.getName()));
            case null, default -> names.add(type);
        }
        return names;
    }
}
