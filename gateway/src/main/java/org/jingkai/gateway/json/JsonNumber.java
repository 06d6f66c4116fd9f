package org.jingkai.gateway.json;

import java.math.BigDecimal;

/**
 * A JSON number kept as the text it was read from, so that no digit is lost or invented on its way
 * through.
 */
public final class JsonNumber extends Number {

    private static final long serialVersionUID = 1L;

    private final String text;

    /** Takes the text of a JSON number, unchecked. */
    public JsonNumber(String text) {
        this.text = text;
    }

    /** Whether the text has neither fraction nor exponent. */
    public boolean isIntegral() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == 'e' || c == 'E') {
                return false;
            }
        }
        return true;
    }

    /** The exact value. */
    public BigDecimal toBigDecimal() {
        return new BigDecimal(text);
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
        return Float.parseFloat(text);
    }

    @Override
    public double doubleValue() {
        return Double.parseDouble(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonNumber number && text.equals(number.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
