package org.jingkai.gateway.response;

import java.util.List;
import java.util.Map;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.json.JsonOutput;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.response.ValueShape.CompositeShape;
import org.jingkai.gateway.response.ValueShape.EnumShape;
import org.jingkai.gateway.response.ValueShape.ListShape;
import org.jingkai.gateway.response.ValueShape.NonNullShape;
import org.jingkai.gateway.response.ValueShape.ScalarShape;
import org.jspecify.annotations.Nullable;

/**
 * From the merged tree to the answer: exactly the fields asked for, in their order, each of its
 * type; a null that may not be reaches up to the next place where it may. The answer is written as
 * it is found, and cut back where a null reaches up.
 *
 * <p>Source: GraphQL specification, "Handling Execution Errors".
 */
public final class Projection {

    private enum Outcome {
        WRITTEN,
        /** Nothing is written: a null should stand there. */
        NULL,
        /** What is written does not count: the parent has to take over a null. */
        INVALID
    }

    private final Map<String, ?> introspection;
    private final ErrorLog errors = new ErrorLog();
    private final AnswerPath path = new AnswerPath();
    private final JsonOutput out;
    private long cost;

    private Projection(Map<String, ?> introspection, int room) {
        this.introspection = introspection;
        this.out = new JsonOutput(room);
    }

    /** The answer; {@code introspection} holds the root fields that the API schema answered. */
    public static GraphQLResponse project(
            ResponseTree tree, ResponseShape shape, Map<String, ?> introspection) {
        Projection projection = new Projection(introspection, shape.expectedSize());
        for (GraphQLError error : tree.errors()) {
            projection.errors.add(ErrorPaths.forClient(error, shape, tree.data()));
        }
        if (projection.object(shape.root(), tree.data()) != Outcome.WRITTEN) {
            projection.out.cut(0);
            projection.out.nothing();
        }
        shape.expectSize(projection.out.size());
        return new GraphQLResponse.Executed(
                projection.out, projection.errors.toList(), Map.of(), projection.cost);
    }

    private Outcome object(ObjectShape shape, JsonObject object) {
        String typename = shape.isAbstract() ? told(shape, object) : shape.type();
        if (typename == null) {
            return Outcome.NULL;
        }
        FieldShapes shapes = shape.fields(typename);
        List<FieldShape> fields = shapes.list();
        int[] positions = shapes.positions(object);
        char separator = '{';
        for (int i = 0; i < positions.length; i++) {
            FieldShape field = fields.get(i);
            out.raw(separator).raw(field.written());
            separator = ',';
            path.enter(field.responseName());
            Object value = positions[i] < 0 ? null : object.value(positions[i]);
            boolean valid = field(field, typename, value);
            path.leave();
            if (!valid) {
                return Outcome.INVALID;
            }
        }
        if (separator == '{') {
            out.raw('{');
        }
        out.raw('}');
        return Outcome.WRITTEN;
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

    private boolean field(FieldShape field, String typename, @Nullable Object value) {
        ValueShape shape = field.value();
        if (shape != null) {
            weigh(field.weight(), value);
            return value(shape, value);
        }
        out.value(
                field.name().equals("__typename")
                        ? typename
                        : introspection.get(field.responseName()));
        return true;
    }

    private void weigh(int weight, @Nullable Object value) {
        if (weight != 0 && value != null) {
            cost += value instanceof List<?> list ? (long) weight * list.size() : weight;
        }
    }

    /** Writes a value or null; false if neither may stand there. */
    private boolean value(ValueShape shape, @Nullable Object value) {
        int start = out.size();
        if (shape instanceof NonNullShape(ValueShape nullable)) {
            Outcome outcome = value == null ? Outcome.NULL : nullable(nullable, value);
            if (outcome == Outcome.NULL) {
                explain(
                        "NULL_FOR_NON_NULL",
                        "A service answered with null for a field that is never null, so the nearest"
                                + " field above that may be null is. Tell the graph's owner.");
            }
            return outcome == Outcome.WRITTEN;
        }
        if (value == null || nullable(shape, value) != Outcome.WRITTEN) {
            out.cut(start);
            out.nothing();
        }
        return true;
    }

    private Outcome nullable(ValueShape shape, Object value) {
        return switch (shape) {
            case ScalarShape scalar ->
                    LeafValues.write(scalar, value, out)
                            ? Outcome.WRITTEN
                            : refuse("a value of type " + scalar.type());
            case CompositeShape(ObjectShape object) ->
                    value instanceof JsonObject members
                            ? object(object, members)
                            : refuse("an object of type " + object.type());
            case ListShape(ValueShape item) ->
                    value instanceof List<?> list ? list(item, list) : refuse("a list");
            case EnumShape symbols ->
                    LeafValues.write(symbols, value, out)
                            ? Outcome.WRITTEN
                            : refuse("a value of type " + symbols.type());
            case NonNullShape nonNull -> value(nonNull, value) ? Outcome.WRITTEN : Outcome.INVALID;
        };
    }

    private Outcome list(ValueShape shape, List<?> items) {
        out.raw('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            path.enter(i);
            boolean valid = value(shape, items.get(i));
            path.leave();
            if (!valid) {
                return Outcome.INVALID;
            }
        }
        out.raw(']');
        return Outcome.WRITTEN;
    }

    private Outcome refuse(String expected) {
        if (!errors.hasRoom()) {
            return Outcome.NULL;
        }
        errors.add(
                GraphQLError.at(
                        path.toList(),
                        "INVALID_SUBGRAPH_VALUE",
                        "A service answered with something that is not %s, so the field is null. Tell the graph's owner."
                                .formatted(expected)));
        return Outcome.NULL;
    }

    /** Reports a null, unless an error already explains it. */
    private void explain(String code, String message) {
        if (errors.isFull()) {
            errors.hasRoom();
            return;
        }
        List<Object> place = path.toList();
        if (!errors.explains(place) && errors.hasRoom()) {
            errors.add(GraphQLError.at(place, code, message));
        }
    }
}
