package org.jingkai.gateway.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the same members in many objects. It remembers where the last object had them: its
 * neighbours have the same shape, so that nothing has to be looked up for them.
 */
public final class JsonLookup {

    private record Found(JsonShape shape, int[] positions) {}

    private final String[] names;
    private @Nullable Found last;

    /** A lookup of these members. */
    public JsonLookup(List<String> names) {
        this.names = names.stream().map(String::intern).toArray(String[]::new);
    }

    /** The position of each member in an object, in the order of the names; -1 for none. */
    public int[] positions(JsonObject object) {
        Found known = last;
        JsonShape shape = object.shape();
        if (known != null && known.shape == shape) {
            return known.positions;
        }
        int[] positions = new int[names.length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = object.find(names[i]);
        }
        if (shape != null) {
            last = new Found(shape, positions);
        }
        return positions;
    }
}
