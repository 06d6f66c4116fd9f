package org.jingkai.gateway.response;

import java.math.BigDecimal;
import org.jingkai.gateway.json.JsonNumber;
import org.jingkai.gateway.json.JsonOutput;
import org.jingkai.gateway.json.JsonText;
import org.jingkai.gateway.response.ValueShape.EnumShape;
import org.jingkai.gateway.response.ValueShape.ScalarShape;
import org.jingkai.gateway.supergraph.WellKnownScalars;
import org.jspecify.annotations.Nullable;

/**
 * Checks leaf values of subgraphs against the API schema and writes them. Numbers and strings are
 * passed on as they were printed.
 *
 * <p>Source: GraphQL specification, "Result Coercion" of each built-in scalar. Custom scalars pass
 * as they are, but for the text of one that is a number in every graph.
 */
final class LeafValues {

    /** More characters than any way to write an Int that a service would choose. */
    private static final int LONGEST_INTEGER = 100;

    private static final BigDecimal LEAST = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal GREATEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private LeafValues() {}

    /** Writes the value; false if it is not of the type, and nothing is written. */
    static boolean write(ScalarShape shape, Object value, JsonOutput out) {
        Object coerced =
                switch (shape.kind()) {
                    case STRING -> isText(value) ? value : null;
                    case BOOLEAN -> value instanceof Boolean ? value : null;
                    case FLOAT -> value instanceof Number ? value : null;
                    case INT -> value instanceof JsonNumber number ? integer(number) : null;
                    case ID -> identifier(value);
                    case NUMBER ->
                            !isText(value) || WellKnownScalars.isNumber(value.toString())
                                    ? value
                                    : null;
                    case CUSTOM -> value;
                };
        if (coerced == null) {
            return false;
        }
        out.value(coerced);
        return true;
    }

    /** Writes the value; false if it is not one of the enum's, and nothing is written. */
    static boolean write(EnumShape shape, Object value, JsonOutput out) {
        if (!isText(value) || !shape.has(value)) {
            return false;
        }
        out.value(value);
        return true;
    }

    private static boolean isText(Object value) {
        return value instanceof JsonText || value instanceof String;
    }

    private static @Nullable Object identifier(Object value) {
        if (isText(value)) {
            return value;
        }
        return value instanceof JsonNumber number && number.isIntegral() ? number.toString() : null;
    }

    private static @Nullable Object integer(JsonNumber number) {
        if (number.length() < 10 && number.isIntegral()) {
            return number;
        }
        if (number.length() > LONGEST_INTEGER) {
            return null;
        }
        BigDecimal value = number.toBigDecimal();
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        boolean fits = value.compareTo(LEAST) >= 0 && value.compareTo(GREATEST) <= 0;
        return whole && fits ? new JsonNumber(value.toBigInteger().toString()) : null;
    }
}
