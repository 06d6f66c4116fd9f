package org.jingkai.gateway.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JSON string as it stands in the text it was read from, quotes and escapes included, so that it
 * can be written again without being decoded.
 *
 * <p>Two are equal if they are written alike.
 */
public final class JsonText {

    private final byte[] source;
    private final int start;
    private final int end;

    /** Takes the bytes from the first quote to behind the last one; the reader has checked them. */
    JsonText(byte[] source, int start, int end) {
        this.source = source;
        this.start = start;
        this.end = end;
    }

    /** Whether what stands between the quotes is this, byte by byte. */
    public boolean isWritten(byte[] content) {
        return Arrays.equals(source, start + 1, end - 1, content, 0, content.length);
    }

    /** How long it stands in the text, quotes and escapes included. */
    public int length() {
        return end - start;
    }

    void writeTo(JsonOutput out) {
        out.raw(source, start, end - start);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonText that
                && Arrays.equals(source, start, end, that.source, that.start, that.end);
    }

    @Override
    public int hashCode() {
        return hash(source, start, end);
    }

    /** The string it stands for. */
    @Override
    public String toString() {
        return decode(source, start + 1, end - 1);
    }

    static int hash(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    static String decode(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\\') {
                return unescape(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static String unescape(String escaped) {
        StringBuilder text = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char kind = escaped.charAt(++i);
            switch (kind) {
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'u' -> {
                    text.append((char) Integer.parseInt(escaped, i + 1, i + 5, 16));
                    i += 4;
                }
                default -> text.append(kind);
            }
        }
        return text.toString();
    }
}
