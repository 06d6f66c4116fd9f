package org.jingkai.gateway.response;

import java.math.BigDecimal;
import org.jingkai.gateway.json.JsonNumber;
import org.jingkai.gateway.response.ValueShape.EnumShape;
import org.jingkai.gateway.response.ValueShape.ScalarShape;
import org.jspecify.annotations.Nullable;

/**
 * Checks leaf values of subgraphs against the API schema. Numbers are passed on as they were
 * printed.
 *
 * <p>Source: GraphQL specification, "Result Coercion" of each built-in scalar. Custom scalars pass
 * as they are.
 */
final class LeafValues {

    private static final BigDecimal LEAST = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal GREATEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private LeafValues() {}

    /** The value to print; null if the value is not of the type. */
    static @Nullable Object coerce(ScalarShape shape, Object value) {
        return switch (shape.type()) {
            case "String" -> value instanceof String ? value : null;
            case "Boolean" -> value instanceof Boolean ? value : null;
            case "Float" -> value instanceof Number ? value : null;
            case "Int" -> value instanceof JsonNumber number ? integer(number) : null;
            case "ID" -> identifier(value);
            default -> value;
        };
    }

    /** The value to print; null if it is not one of the enum's. */
    static @Nullable Object coerce(EnumShape shape, Object value) {
        return value instanceof String name && shape.values().contains(name) ? name : null;
    }

    private static @Nullable Object identifier(Object value) {
        return switch (value) {
            case String text -> text;
            case JsonNumber number when number.isIntegral() -> number.toString();
            default -> null;
        };
    }

    private static @Nullable Object integer(JsonNumber number) {
        if (number.isIntegral() && number.toString().length() < 10) {
            return number;
        }
        BigDecimal value = number.toBigDecimal();
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        boolean fits = value.compareTo(LEAST) >= 0 && value.compareTo(GREATEST) <= 0;
        return whole && fits ? new JsonNumber(value.toBigInteger().toString()) : null;
    }
}
