package org.jingkai.gateway.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** JSON values written one behind the other, each once. Two are equal if they are written alike. */
public final class JsonSet {

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long PRIME = 0x9e3779b97f4a7c15L;

    private final JsonOutput out;
    private int[] ends = new int[16];
    private int[] table = new int[32];
    private int size;

    /** An empty set with room for so many bytes. */
    public JsonSet(int room) {
        out = new JsonOutput(room);
        out.raw('[');
    }

    /** The number of different values. */
    public int size() {
        return size;
    }

    /** Where the next value is to be written; nothing else may be. */
    public JsonOutput next() {
        if (size > 0) {
            out.raw(',');
        }
        return out;
    }

    /** Takes back what was written of the next value. */
    public void cancel() {
        out.cut(size == 0 ? 1 : ends[size - 1]);
    }

    /** Takes the next value as written, and says which one of the set it is, counted from 0. */
    public int take() {
        int start = size == 0 ? 1 : ends[size - 1] + 1;
        int length = out.size() - start;
        int slot = slot(start, length);
        int known = table[slot];
        if (known > 0) {
            cancel();
            return known - 1;
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size++] = out.size();
        table[slot] = size;
        if (size * 2 > table.length) {
            spread();
        }
        return size - 1;
    }

    void writeTo(JsonOutput target) {
        target.raw(out).raw(']');
    }

    /** The slot of an equal value, or the free one for it. */
    private int slot(int start, int length) {
        byte[] bytes = out.bytes();
        int slot = hash(bytes, start, length) & table.length - 1;
        while (table[slot] > 0 && !isAt(bytes, table[slot] - 1, start, length)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private boolean isAt(byte[] bytes, int value, int start, int length) {
        int from = value == 0 ? 1 : ends[value - 1] + 1;
        return Arrays.equals(bytes, from, ends[value], bytes, start, start + length);
    }

    private void spread() {
        table = new int[table.length * 2];
        for (int value = 0; value < size; value++) {
            int from = value == 0 ? 1 : ends[value - 1] + 1;
            table[slot(from, ends[value] - from)] = value + 1;
        }
    }

    private static int hash(byte[] bytes, int start, int length) {
        long hash = length;
        int at = start;
        int end = start + length;
        for (; at + 8 <= end; at += 8) {
            hash = (hash ^ (long) LONGS.get(bytes, at)) * PRIME;
            hash ^= hash >>> 29;
        }
        for (; at < end; at++) {
            hash = (hash ^ bytes[at]) * PRIME;
        }
        return (int) (hash ^ hash >>> 32);
    }
}
