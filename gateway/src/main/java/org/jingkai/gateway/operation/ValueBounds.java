package org.jingkai.gateway.operation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jingkai.gateway.json.JsonNumber;
import org.jingkai.gateway.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what the variables of a request may hold, before anything is made of them.
 *
 * @param maxDepth lists and objects inside each other
 * @param maxValues values in all
 * @param maxNumber characters of a number
 */
public record ValueBounds(int maxDepth, int maxValues, int maxNumber) {

    /** Decimal exponents of more digits than this name numbers that nothing can be made of. */
    private static final int EXPONENT_DIGITS = 3;

    private static final class Unsound extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String code;

        Unsound(String code, String message) {
            super(message, null, false, false);
            this.code = code;
        }
    }

    /** What exceeds the bounds, or null. */
    @Nullable GraphQLError check(Map<String, ? extends @Nullable Object> variables) {
        String name = "";
        try {
            int left = maxValues;
            for (Map.Entry<String, ? extends @Nullable Object> variable : variables.entrySet()) {
                name = variable.getKey();
                text(name);
                left = check(variable.getValue(), 0, left);
            }
            return null;
        } catch (Unsound e) {
            return GraphQLError.of(
                    e.code,
                    "Variable '%s' has an invalid value: %s"
                            .formatted(
                                    ValidationMessages.shortened(printable(name)), e.getMessage()));
        }
    }

    private int check(@Nullable Object value, int depth, int left) {
        if (left <= 0) {
            throw new Unsound(
                    "MAX_VARIABLE_VALUES_EXCEEDED",
                    "the variables hold more than %d values where so many are allowed. Send them in several requests."
                            .formatted(maxValues));
        }
        int rest = left - 1;
        switch (value) {
            case JsonObject object -> {
                enter(depth);
                for (int i = 0; i < object.size(); i++) {
                    text(object.name(i));
                    rest = check(object.value(i), depth + 1, rest);
                }
            }
            case Map<?, ?> members -> {
                enter(depth);
                for (Map.Entry<?, ?> member : members.entrySet()) {
                    text(String.valueOf(member.getKey()));
                    rest = check(member.getValue(), depth + 1, rest);
                }
            }
            case Iterable<?> list -> {
                enter(depth);
                for (Object item : list) {
                    rest = check(item, depth + 1, rest);
                }
            }
            case JsonNumber number -> number(number.length(), number);
            case BigDecimal number -> number(number.precision(), number);
            case BigInteger number -> number(number.bitLength() / 4, number);
            case CharSequence text -> text(text);
            case null, default -> {}
        }
        return rest;
    }

    private void enter(int depth) {
        if (depth >= maxDepth) {
            throw new Unsound(
                    "MAX_VALUE_DEPTH_EXCEEDED",
                    "more than %d lists and objects stand inside each other. Send a flatter value."
                            .formatted(maxDepth));
        }
    }

    private void number(int length, Number number) {
        if (length > maxNumber) {
            throw new Unsound(
                    "MAX_NUMBER_LENGTH_EXCEEDED",
                    "a number has %d characters where %d are allowed. Write it with fewer digits."
                            .formatted(length, maxNumber));
        }
        String text = number.toString();
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (exponent >= 0 && text.length() - exponent > EXPONENT_DIGITS + 2) {
            throw new Unsound(
                    "BAD_USER_INPUT", "the exponent of a number is too large. Write it out.");
        }
    }

    private static void text(CharSequence text) {
        if (!TextCheck.isSound(text)) {
            throw new Unsound("BAD_USER_INPUT", TextCheck.REMEDY);
        }
    }

    private static String printable(String name) {
        return TextCheck.isSound(name) ? name : "?";
    }
}
