package org.jingkai.gateway.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JSON number kept as the text it was read from, so that no digit is lost or invented on its way
 * through.
 */
public final class JsonNumber extends Number {

    private static final long serialVersionUID = 1L;

    private final byte[] source;
    private final int start;
    private final int end;

    /** Takes the text of a JSON number, unchecked. */
    public JsonNumber(String text) {
        this.source = text.getBytes(StandardCharsets.ISO_8859_1);
        this.start = 0;
        this.end = source.length;
    }

    /** Takes a number where it stands; the reader has checked it. */
    JsonNumber(byte[] source, int start, int end) {
        this.source = source;
        this.start = start;
        this.end = end;
    }

    /** The number of characters it is written with. */
    public int length() {
        return end - start;
    }

    /** Whether the text has neither fraction nor exponent. */
    public boolean isIntegral() {
        for (int i = start; i < end; i++) {
            byte c = source[i];
            if (c == '.' || c == 'e' || c == 'E') {
                return false;
            }
        }
        return true;
    }

    /** The exact value. */
    public BigDecimal toBigDecimal() {
        return new BigDecimal(toString());
    }

    void writeTo(JsonOutput out) {
        out.raw(source, start, end - start);
    }

    @Override
    public int intValue() {
        return toBigDecimal().intValue();
    }

    @Override
    public long longValue() {
        return toBigDecimal().longValue();
    }

    @Override
    public float floatValue() {
        return Float.parseFloat(toString());
    }

    @Override
    public double doubleValue() {
        return Double.parseDouble(toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonNumber that
                && Arrays.equals(source, start, end, that.source, that.start, that.end);
    }

    @Override
    public int hashCode() {
        return JsonText.hash(source, start, end);
    }

    @Override
    public String toString() {
        return new String(source, start, end - start, StandardCharsets.ISO_8859_1);
    }
}
