package org.jingkai.gateway.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object in the order of its members. Values are {@code JsonObject}, {@code java.util.List},
 * {@code String}, {@link JsonText}, {@link Number}, {@code Boolean} or null.
 *
 * <p>Objects of answers are small and alike, so their names stand in a shared {@link JsonShape} and
 * are found by a scan that compares references first; only wide objects have an index of their own.
 */
public final class JsonObject {

    /** The names of one object that is too wide to share them. */
    private static final class OwnNames {

        /** As many names are compared one by one before an index pays. */
        private static final int FEW = 16;

        private final List<String> names;
        private @Nullable Map<String, Integer> positions;

        OwnNames(List<String> names) {
            this.names = names;
        }

        static OwnNames of(JsonShape shape) {
            OwnNames own = new OwnNames(new ArrayList<>(shape.size() + 1));
            for (int i = 0; i < shape.size(); i++) {
                own.add(shape.name(i));
            }
            return own;
        }

        OwnNames copy() {
            return new OwnNames(new ArrayList<>(names));
        }

        void add(String name) {
            Map<String, Integer> index = positions;
            if (index != null) {
                index.put(name, names.size());
            }
            names.add(name);
        }

        int find(String name) {
            if (names.size() <= FEW) {
                return names.indexOf(name);
            }
            Map<String, Integer> index = positions;
            if (index == null) {
                index = new HashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    index.put(names.get(i), i);
                }
                positions = index;
            }
            return index.getOrDefault(name, -1);
        }
    }

    private static final @Nullable Object[] NO_VALUES = {};

    private @Nullable JsonShape shape;
    private @Nullable OwnNames own;
    private @Nullable Object[] values;
    private int size;

    /** An empty object. */
    public JsonObject() {
        this(JsonShape.empty());
    }

    /** An empty object that shares its names with others that began with the same empty shape. */
    public JsonObject(JsonShape empty) {
        this.shape = empty;
        this.values = NO_VALUES;
    }

    /** The number of members. */
    public int size() {
        return size;
    }

    /** The name of the member at a position. */
    public String name(int position) {
        OwnNames names = own;
        return names != null ? names.names.get(position) : shared().name(position);
    }

    /** The value of the member at a position. */
    public @Nullable Object value(int position) {
        return values[position];
    }

    /** Replaces the value of the member at a position. */
    public void set(int position, @Nullable Object value) {
        values[position] = value;
    }

    /** An object with the same members and the same values. */
    public JsonObject copy() {
        JsonObject copy = new JsonObject(JsonShape.NONE);
        copy.shape = shape;
        copy.own = own == null ? null : own.copy();
        copy.values = values.clone();
        copy.size = size;
        return copy;
    }

    /** Removes the members at these positions. */
    public void remove(BitSet positions) {
        OwnNames rest = new OwnNames(new ArrayList<>());
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!positions.get(i)) {
                rest.add(name(i));
                values[kept++] = values[i];
            }
        }
        Arrays.fill(values, kept, size, null);
        size = kept;
        own = rest;
        shape = null;
    }

    /** The position of a member, or -1. */
    public int find(String name) {
        OwnNames names = own;
        return names != null ? names.find(name) : shared().find(name);
    }

    /** The value of a member; null too if there is none. */
    public @Nullable Object get(String name) {
        int position = find(name);
        return position < 0 ? null : values[position];
    }

    /** Whether there is such a member, be it null. */
    public boolean has(String name) {
        return find(name) >= 0;
    }

    /** Sets a member, at the end if it is new. */
    public JsonObject put(String name, @Nullable Object value) {
        int position = find(name);
        if (position >= 0) {
            values[position] = value;
            return this;
        }
        return append(name, value);
    }

    /** Adds a member the caller knows to be new. */
    public JsonObject append(String name, @Nullable Object value) {
        JsonShape wider = shape == null ? null : shape.with(name);
        if (wider != null) {
            shape = wider;
        } else {
            ownNames().add(name);
        }
        add(value);
        return this;
    }

    /** Adds a member whose shape the reader has found already. */
    void append(JsonShape wider, @Nullable Object value) {
        shape = wider;
        add(value);
    }

    /** The positions of another object's members in this one; -1 for those it lacks. */
    public int[] positionsOf(JsonObject other) {
        JsonShape here = shape;
        JsonShape there = other.shape;
        if (here != null && there != null) {
            return there.positionsIn(here);
        }
        int[] positions = new int[other.size];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = find(other.name(i));
        }
        return positions;
    }

    /** The names as they are shared; null if the object has names of its own. */
    @Nullable JsonShape shape() {
        return shape;
    }

    private void add(@Nullable Object value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(4, size * 2));
        }
        values[size++] = value;
    }

    private JsonShape shared() {
        return Objects.requireNonNull(shape, "names are shared or own");
    }

    private OwnNames ownNames() {
        OwnNames names = own;
        if (names == null) {
            names = OwnNames.of(shared());
            own = names;
            shape = null;
        }
        return names;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof JsonObject that) || that.size != size) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            int position = that.find(name(i));
            if (position < 0 || !Objects.equals(values[i], that.values[position])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < size; i++) {
            hash += name(i).hashCode() ^ Objects.hashCode(values[i]);
        }
        return hash;
    }

    @Override
    public String toString() {
        return Json.write(this);
    }
}
