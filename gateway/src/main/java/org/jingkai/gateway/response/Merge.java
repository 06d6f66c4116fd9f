package org.jingkai.gateway.response;

import java.util.ArrayList;
import java.util.List;
import org.jingkai.gateway.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Merges what one fetch brought into the tree: objects member by member, lists element by element.
 */
public final class Merge {

    private Merge() {}

    /** Merges {@code from} into {@code into}; where both have a leaf, the newer one stands. */
    public static void into(JsonObject into, JsonObject from) {
        if (into == from) {
            return;
        }
        int[] positions = into.positionsOf(from);
        for (int i = 0; i < positions.length; i++) {
            int position = positions[i];
            if (position < 0) {
                into.append(from.name(i), from.value(i));
            } else {
                into.set(position, merged(into.value(position), from.value(i)));
            }
        }
    }

    /** The same objects and lists once more, so that each copy can take in something else. */
    public static JsonObject copy(JsonObject object) {
        JsonObject copy = object.copy();
        for (int i = 0; i < copy.size(); i++) {
            copy.set(i, copied(copy.value(i)));
        }
        return copy;
    }

    private static @Nullable Object copied(@Nullable Object value) {
        return switch (value) {
            case JsonObject object -> copy(object);
            case List<?> list -> {
                List<@Nullable Object> copies = new ArrayList<>(list.size());
                list.forEach(item -> copies.add(copied(item)));
                yield copies;
            }
            case null, default -> value;
        };
    }

    private static @Nullable Object merged(@Nullable Object old, @Nullable Object value) {
        if (old instanceof JsonObject into && value instanceof JsonObject from) {
            into(into, from);
            return into;
        }
        if (old instanceof List<?> into && value instanceof List<?> from) {
            return mergedList(into, from);
        }
        return value == null ? old : value;
    }

    private static List<?> mergedList(List<?> old, List<?> value) {
        if (old.size() != value.size()) {
            return old;
        }
        @SuppressWarnings("unchecked")
        List<@Nullable Object> into = (List<@Nullable Object>) old;
        for (int i = 0; i < into.size(); i++) {
            into.set(i, merged(into.get(i), value.get(i)));
        }
        return into;
    }
}
