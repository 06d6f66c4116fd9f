package org.jingkai.gateway.execution;

import java.util.ArrayList;
import java.util.List;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.plan.ContextInput;
import org.jingkai.gateway.plan.ContextInput.ContextSource;
import org.jingkai.gateway.plan.Representation.RepresentationField;
import org.jingkai.gateway.plan.Representation.RepresentationFragment;
import org.jingkai.gateway.plan.Representation.RepresentationSelection;
import org.jspecify.annotations.Nullable;

/** Reads the value of one variable from the objects above an entity. */
final class PreparedContext {

    /** What was never fetched, or must not be told as it is. */
    private static final Object UNKNOWN = new Object();

    private final ContextInput input;

    PreparedContext(ContextInput input) {
        this.input = input;
    }

    /** Adds the value for the entity at the end of a trail to what is known of it. */
    void read(JsonObject[] trail, ContextValues.Reading into) {
        Object value = value(trail);
        if (value == UNKNOWN || (value == null && !input.isNullable())) {
            into.unknown(input);
        } else {
            into.known(input, value);
        }
    }

    private @Nullable Object value(JsonObject[] trail) {
        for (ContextSource source : input.sources()) {
            JsonObject object = trail[source.path().steps().size()];
            if (isOneOf(source.types(), object)) {
                return read(object, source.selections());
            }
        }
        return null;
    }

    private static boolean isOneOf(List<String> types, JsonObject object) {
        Object type = object.get("__typename");
        return types.isEmpty() || (type != null && types.contains(type.toString()));
    }

    private static @Nullable Object read(
            JsonObject object, List<RepresentationSelection> selections) {
        for (RepresentationSelection selection : selections) {
            switch (selection) {
                case RepresentationField field -> {
                    if (!field.name().equals("__typename")) {
                        return read(object, field);
                    }
                }
                case RepresentationFragment(List<String> types, var inner) -> {
                    if (object.get("__typename") == null || isOneOf(types, object)) {
                        return read(object, inner);
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable Object read(JsonObject object, RepresentationField field) {
        int position = object.find(field.storageName());
        if (position < 0) {
            return UNKNOWN;
        }
        Object value = object.value(position);
        return field.selections().isEmpty() ? value : below(value, field.selections());
    }

    private static @Nullable Object below(
            @Nullable Object value, List<RepresentationSelection> selections) {
        return switch (value) {
            case JsonObject object -> read(object, selections);
            case List<?> list -> {
                List<@Nullable Object> values = new ArrayList<>();
                for (Object item : list) {
                    values.add(below(item, selections));
                }
                yield values.contains(UNKNOWN) ? UNKNOWN : values;
            }
            case null, default -> value;
        };
    }
}
