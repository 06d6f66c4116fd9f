package org.jingkai.gateway.json;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compact JSON in UTF-8 that grows at its end, and can be cut back there. */
public final class JsonOutput {

    private static final byte[] HEX = {
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};

    private byte[] bytes;
    private int size;

    /** An empty output with room for so many bytes. */
    public JsonOutput(int room) {
        bytes = new byte[Math.max(64, room)];
    }

    /** The number of bytes written. */
    public int size() {
        return size;
    }

    /** Takes back what was written beyond this size. */
    public void cut(int earlierSize) {
        size = earlierSize;
    }

    /** All that was written. */
    public byte[] toByteArray() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }

    /** Writes bytes that are JSON already. */
    public JsonOutput raw(byte[] json) {
        return raw(json, 0, json.length);
    }

    /** Writes some of the bytes, which are JSON already. */
    public JsonOutput raw(byte[] json, int from, int length) {
        reserve(length);
        System.arraycopy(json, from, bytes, size, length);
        size += length;
        return this;
    }

    /** Writes one character of the syntax. */
    public JsonOutput raw(char syntax) {
        reserve(1);
        bytes[size++] = (byte) syntax;
        return this;
    }

    /** Writes all of another output. */
    public JsonOutput raw(JsonOutput other) {
        return raw(other.bytes, 0, other.size);
    }

    /** The bytes themselves, with what may lie behind them. */
    byte[] bytes() {
        return bytes;
    }

    /** Writes {@code null}. */
    public JsonOutput nothing() {
        return raw(NULL);
    }

    /**
     * Writes a tree. Besides the tree's own types it takes any {@code Map} and {@code Iterable};
     * anything else is written as the string it prints as.
     */
    public JsonOutput value(@Nullable Object tree) {
        switch (tree) {
            case null -> raw(NULL);
            case JsonText text -> text.writeTo(this);
            case JsonNumber number -> number.writeTo(this);
            case JsonObject object -> object(object);
            case String text -> text(text);
            case JsonSet set -> set.writeTo(this);
            case Boolean truth -> raw(truth ? TRUE : FALSE);
            case Number number -> ascii(number.toString());
            case Map<?, ?> map -> map(map);
            case Iterable<?> list -> list(list);
            default -> text(tree.toString());
        }
        return this;
    }

    /** Writes the name of a member with its colon, after a comma unless it is the first. */
    public JsonOutput name(String name) {
        byte before = bytes[size - 1];
        if (before != '{') {
            raw(',');
        }
        return text(name).raw(':');
    }

    /** Writes a string in quotes, escaped. */
    public JsonOutput text(String text) {
        reserve(text.length() + 2);
        bytes[size++] = '"';
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80 && c >= 0x20 && c != '"' && c != '\\') {
                if (size == bytes.length) {
                    reserve(length - i + 1);
                }
                bytes[size++] = (byte) c;
            } else if (c < 0x80) {
                escape(c);
            } else if (!Character.isSurrogate(c)) {
                encode(c);
            } else if (i + 1 < length && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                encode(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                escapeUnit(c);
            }
        }
        return raw('"');
    }

    private void object(JsonObject object) {
        raw('{');
        for (int i = 0; i < object.size(); i++) {
            name(object.name(i)).value(object.value(i));
        }
        raw('}');
    }

    private void map(Map<?, ?> map) {
        raw('{');
        map.forEach((name, value) -> name(String.valueOf(name)).value(value));
        raw('}');
    }

    private void list(Iterable<?> list) {
        raw('[');
        int start = size;
        for (Object item : list) {
            if (size > start) {
                raw(',');
            }
            value(item);
        }
        raw(']');
    }

    private void ascii(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> raw('\\').raw('"');
            case '\\' -> raw('\\').raw('\\');
            case '\n' -> raw('\\').raw('n');
            case '\r' -> raw('\\').raw('r');
            case '\t' -> raw('\\').raw('t');
            case '\b' -> raw('\\').raw('b');
            case '\f' -> raw('\\').raw('f');
            case 0x7f -> raw(c);
            default -> escapeUnit(c);
        }
    }

    private void escapeUnit(char c) {
        reserve(6);
        bytes[size++] = '\\';
        bytes[size++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[size++] = HEX[(c >> shift) & 0xf];
        }
    }

    private void encode(int codePoint) {
        reserve(4);
        if (codePoint < 0x800) {
            bytes[size++] = (byte) (0xc0 | codePoint >> 6);
        } else if (codePoint < 0x10000) {
            bytes[size++] = (byte) (0xe0 | codePoint >> 12);
            bytes[size++] = (byte) (0x80 | codePoint >> 6 & 0x3f);
        } else {
            bytes[size++] = (byte) (0xf0 | codePoint >> 18);
            bytes[size++] = (byte) (0x80 | codePoint >> 12 & 0x3f);
            bytes[size++] = (byte) (0x80 | codePoint >> 6 & 0x3f);
        }
        bytes[size++] = (byte) (0x80 | codePoint & 0x3f);
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
