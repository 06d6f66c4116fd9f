package org.jingkai.gateway.response;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields that the answer holds at one position, by the type of the object that stands there.
 */
final class ObjectShape {

    private final String type;
    private final Set<String> possibleTypes;
    private final boolean typeMatters;
    private final Function<String, List<FieldShape>> fieldsOf;
    private final AtomicInteger room;
    private final Map<String, FieldShapes> known = new ConcurrentHashMap<>();
    private @Nullable FieldShapes ownFields;

    /** {@code room} says how many more of the operation's shapes are kept. */
    ObjectShape(
            String type,
            Set<String> possibleTypes,
            boolean typeMatters,
            AtomicInteger room,
            Function<String, List<FieldShape>> fieldsOf) {
        this.type = type;
        this.possibleTypes = possibleTypes;
        this.typeMatters = typeMatters;
        this.room = room;
        this.fieldsOf = fieldsOf;
    }

    /** The declared type. */
    String type() {
        return type;
    }

    /** Whether objects tell their type themselves. */
    boolean isAbstract() {
        return !possibleTypes.contains(type);
    }

    /** Whether what is asked depends on the object's own type. */
    boolean typeMatters() {
        return typeMatters;
    }

    boolean mayBe(String typename) {
        return possibleTypes.contains(typename);
    }

    Set<String> possibleTypes() {
        return possibleTypes;
    }

    /** The fields of objects of a type; with the interface's own name, those that need no type. */
    FieldShapes fields(String typename) {
        if (typename == type) {
            FieldShapes own = ownFields;
            if (own == null) {
                own = lookUp(typename);
                ownFields = own;
            }
            return own;
        }
        return lookUp(typename);
    }

    private FieldShapes lookUp(String typename) {
        FieldShapes fields = known.get(typename);
        if (fields == null) {
            fields = new FieldShapes(fieldsOf.apply(typename));
            if (room.get() > 0 && known.putIfAbsent(typename, fields) == null) {
                room.decrementAndGet();
            }
        }
        return fields;
    }
}
