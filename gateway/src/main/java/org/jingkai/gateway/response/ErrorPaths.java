package org.jingkai.gateway.response;

import java.util.ArrayList;
import java.util.List;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.response.ValueShape.CompositeShape;
import org.jingkai.gateway.response.ValueShape.EnumShape;
import org.jingkai.gateway.response.ValueShape.ListShape;
import org.jingkai.gateway.response.ValueShape.NonNullShape;
import org.jingkai.gateway.response.ValueShape.ScalarShape;
import org.jspecify.annotations.Nullable;

/**
 * Turns paths of storage names into the client's response names; a path ends where the client's
 * answer does.
 */
final class ErrorPaths {

    private ErrorPaths() {}

    static GraphQLError forClient(GraphQLError error, ResponseShape shape, JsonObject data) {
        if (error.path().isEmpty()) {
            return error;
        }
        return new GraphQLError(
                error.message(),
                error.locations(),
                translate(error.path(), shape, data),
                error.extensions());
    }

    private static List<Object> translate(List<Object> path, ResponseShape shape, JsonObject data) {
        List<Object> translated = new ArrayList<>();
        ObjectShape at = shape.root();
        Object value = data;
        for (Object step : path) {
            switch (step) {
                case Integer index -> {
                    value =
                            value instanceof List<?> list && index >= 0 && index < list.size()
                                    ? list.get(index)
                                    : null;
                    translated.add(index);
                }
                case String name -> {
                    FieldShape field = at == null ? null : find(at, value, name);
                    if (field == null) {
                        return translated;
                    }
                    translated.add(field.responseName());
                    at = below(field.value());
                    value = value instanceof JsonObject object ? object.get(name) : null;
                }
                default -> {
                    return translated;
                }
            }
        }
        return translated;
    }

    private static @Nullable FieldShape find(
            ObjectShape shape, @Nullable Object value, String name) {
        Object told = value instanceof JsonObject object ? object.get("__typename") : null;
        if (told instanceof String typename && shape.mayBe(typename)) {
            return shape.fields(typename).find(name);
        }
        for (String typename : shape.possibleTypes()) {
            FieldShape field = shape.fields(typename).find(name);
            if (field != null) {
                return field;
            }
        }
        return null;
    }

    private static @Nullable ObjectShape below(@Nullable ValueShape shape) {
        return switch (shape) {
            case NonNullShape(ValueShape nullable) -> below(nullable);
            case ListShape(ValueShape item) -> below(item);
            case CompositeShape(ObjectShape object) -> object;
            case ScalarShape _, EnumShape _ -> null;
            case null -> null;
        };
    }
}
