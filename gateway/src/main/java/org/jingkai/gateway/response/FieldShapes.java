package org.jingkai.gateway.response;

import java.util.List;
import org.jingkai.gateway.json.JsonLookup;
import org.jingkai.gateway.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** The fields of an answer's object, and where the objects of the tree have them. */
final class FieldShapes {

    private final List<FieldShape> fields;
    private final JsonLookup lookup;

    FieldShapes(List<FieldShape> fields) {
        this.fields = List.copyOf(fields);
        this.lookup = new JsonLookup(fields.stream().map(FieldShape::storageName).toList());
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
        return lookup.positions(object);
    }
}
