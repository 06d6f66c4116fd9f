package org.jingkai.gateway.json;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object in the order of its members. Values are {@code JsonObject}, {@code java.util.List},
 * {@code String}, {@link Number}, {@code Boolean} or null.
 *
 * <p>Objects of answers are small and their names interned by the parser, so members stand in two
 * arrays and are found by a scan that compares references first; only wide objects get an index.
 */
public final class JsonObject {

    private static final int WIDE = 16;

    private String[] names;
    private @Nullable Object[] values;
    private int size;
    private java.util.@Nullable HashMap<String, Integer> index;

    /** An empty object. */
    public JsonObject() {
        this(8);
    }

    /** An empty object with room for {@code capacity} members. */
    public JsonObject(int capacity) {
        names = new String[Math.max(2, capacity)];
        values = new @Nullable Object[Math.max(2, capacity)];
    }

    /** The number of members. */
    public int size() {
        return size;
    }

    /** The name of the member at a position. */
    public String name(int position) {
        return names[position];
    }

    /** The value of the member at a position. */
    public @Nullable Object value(int position) {
        return values[position];
    }

    /** Replaces the value of the member at a position. */
    public void set(int position, @Nullable Object value) {
        values[position] = value;
    }

    /** Removes the member at a position. */
    public void remove(int position) {
        System.arraycopy(names, position + 1, names, position, size - position - 1);
        System.arraycopy(values, position + 1, values, position, size - position - 1);
        size--;
        values[size] = null;
        index = null;
    }

    /** Renames the member at a position; the caller knows that the new name is free. */
    public void rename(int position, String name) {
        names[position] = name;
        index = null;
    }

    /** The position of a member, or -1. */
    public int find(String name) {
        if (size > WIDE) {
            return index().getOrDefault(name, -1);
        }
        for (int i = 0; i < size; i++) {
            if (names[i] == name) {
                return i;
            }
        }
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
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
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        names[size] = name;
        values[size] = value;
        if (index != null) {
            index.put(name, size);
        }
        size++;
        return this;
    }

    private java.util.HashMap<String, Integer> index() {
        var found = index;
        if (found == null) {
            found = new java.util.HashMap<>(size * 2);
            for (int i = 0; i < size; i++) {
                found.put(names[i], i);
            }
            index = found;
        }
        return found;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof JsonObject that) || that.size != size) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            int position = that.find(names[i]);
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
            hash += names[i].hashCode() ^ Objects.hashCode(values[i]);
        }
        return hash;
    }

    @Override
    public String toString() {
        return Json.write(this);
    }
}
