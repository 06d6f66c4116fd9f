package org.jingkai.gateway.response;

import java.util.List;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.json.JsonShape;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an answer's object, and where the last object of the tree had them: its neighbours
 * have the same shape, so that nothing has to be looked up for them.
 */
final class FieldShapes {

    private record Positions(JsonShape shape, int[] of) {}

    private final List<FieldShape> fields;
    private @Nullable Positions last;

    FieldShapes(List<FieldShape> fields) {
        this.fields = List.copyOf(fields);
    }

    List<FieldShape> list() {
        return fields;
    }

    @Nullable FieldShape find(String storageName) {
        for (FieldShape field : fields) {
            if (field.storageName().equals(storageName)) {
                return field;
            }
        }
        return null;
    }

    /** The place of each field's value in an object; -1 for one that the object lacks. */
    int[] positions(JsonObject object) {
        Positions known = last;
        JsonShape shape = object.shape();
        if (known != null && known.shape == shape) {
            return known.of;
        }
        int[] positions = new int[fields.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = object.find(fields.get(i).storageName());
        }
        if (shape != null) {
            last = new Positions(shape, positions);
        }
        return positions;
    }
}
