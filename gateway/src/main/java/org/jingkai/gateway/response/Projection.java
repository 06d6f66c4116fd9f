package org.jingkai.gateway.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.response.ObjectShape.FieldShape;
import org.jingkai.gateway.response.ValueShape.CompositeShape;
import org.jingkai.gateway.response.ValueShape.EnumShape;
import org.jingkai.gateway.response.ValueShape.ListShape;
import org.jingkai.gateway.response.ValueShape.NonNullShape;
import org.jingkai.gateway.response.ValueShape.ScalarShape;
import org.jspecify.annotations.Nullable;

/**
 * From the merged tree to the answer: exactly the fields asked for, in their order, each of its
 * type; a null that may not be reaches up to the next place where it may.
 *
 * <p>Source: GraphQL specification, "Handling Execution Errors".
 */
public final class Projection {

    /** Stands for a null that its parent has to take over. */
    private static final Object INVALID = new Object();

    private final ResponseTree tree;
    private final Map<String, ?> introspection;
    private final List<GraphQLError> errors = new ArrayList<>();
    private final List<Object> path = new ArrayList<>();

    private Projection(ResponseTree tree, Map<String, ?> introspection) {
        this.tree = tree;
        this.introspection = introspection;
    }

    /** The answer; {@code introspection} holds the root fields that the API schema answered. */
    public static GraphQLResponse project(
            ResponseTree tree, ResponseShape shape, Map<String, ?> introspection) {
        Projection projection = new Projection(tree, introspection);
        for (GraphQLError error : tree.errors()) {
            projection.errors.add(ErrorPaths.forClient(error, shape, tree.data()));
        }
        Object data = projection.object(shape.root(), tree.data());
        return new GraphQLResponse.Executed(
                data instanceof JsonObject object ? object : null,
                List.copyOf(projection.errors),
                Map.of());
    }

    private @Nullable Object object(ObjectShape shape, JsonObject object) {
        String typename = shape.isAbstract() ? told(shape, object) : shape.type();
        if (typename == null) {
            return null;
        }
        List<FieldShape> fields = shape.fields(typename);
        JsonObject projected = new JsonObject(fields.size());
        for (FieldShape field : fields) {
            path.add(field.responseName());
            Object value = field(field, typename, object);
            path.removeLast();
            if (value == INVALID) {
                return INVALID;
            }
            projected.append(field.responseName(), value);
        }
        return projected;
    }

    /**
     * The object's own type, or the declared one where it makes no difference; null if the object
     * cannot be shown.
     */
    private @Nullable String told(ObjectShape shape, JsonObject object) {
        if (object.get("__typename") instanceof String told && !told.equals(shape.type())) {
            if (shape.mayBe(told)) {
                return told;
            }
            refuse("an object of type " + shape.type());
            return null;
        }
        if (shape.typeMatters()) {
            explain("TYPE_UNKNOWN", "No service told the type of this object, so it is null.");
            return null;
        }
        return shape.type();
    }

    private @Nullable Object field(FieldShape field, String typename, JsonObject object) {
        ValueShape shape = field.value();
        if (shape == null) {
            return field.name().equals("__typename")
                    ? typename
                    : introspection.get(field.responseName());
        }
        return value(shape, object.get(field.storageName()));
    }

    private @Nullable Object value(ValueShape shape, @Nullable Object value) {
        if (shape instanceof NonNullShape(ValueShape nullable)) {
            Object inner = value == null ? null : nullable(nullable, value);
            return inner == null ? invalid() : inner;
        }
        Object inner = value == null ? null : nullable(shape, value);
        return inner == INVALID ? null : inner;
    }

    private @Nullable Object nullable(ValueShape shape, Object value) {
        return switch (shape) {
            case NonNullShape nonNull -> value(nonNull, value);
            case ListShape(ValueShape item) ->
                    value instanceof List<?> list ? list(item, list) : refuse("a list");
            case CompositeShape(ObjectShape object) ->
                    value instanceof JsonObject members
                            ? object(object, members)
                            : refuse("an object of type " + object.type());
            case ScalarShape scalar -> leaf(LeafValues.coerce(scalar, value), scalar.type());
            case EnumShape symbols -> leaf(LeafValues.coerce(symbols, value), symbols.type());
        };
    }

    private @Nullable Object leaf(@Nullable Object coerced, String type) {
        return coerced == null ? refuse("a value of type " + type) : coerced;
    }

    private Object list(ValueShape shape, List<?> items) {
        List<@Nullable Object> projected = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            path.add(i);
            Object item = value(shape, items.get(i));
            path.removeLast();
            if (item == INVALID) {
                return INVALID;
            }
            projected.add(item);
        }
        return projected;
    }

    private @Nullable Object refuse(String expected) {
        errors.add(
                GraphQLError.at(
                        List.copyOf(path),
                        "INVALID_SUBGRAPH_VALUE",
                        "A service answered with something that is not %s, so the field is null. Tell the graph's owner."
                                .formatted(expected)));
        return null;
    }

    /** A null where none may be; it is reported unless an error already explains it. */
    private Object invalid() {
        explain(
                "NULL_FOR_NON_NULL",
                "A service answered with null for a field that is never null, so the nearest field above that may be null is."
                        + " Tell the graph's owner.");
        return INVALID;
    }

    private void explain(String code, String message) {
        if (errors.stream().noneMatch(this::explains)) {
            errors.add(GraphQLError.at(List.copyOf(path), code, message));
        }
    }

    private boolean explains(GraphQLError error) {
        int common = Math.min(error.path().size(), path.size());
        return error.path().subList(0, common).equals(path.subList(0, common));
    }
}
