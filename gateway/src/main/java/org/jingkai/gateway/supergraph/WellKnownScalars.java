package org.jingkai.gateway.supergraph;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Custom scalars that mean the same in nearly every graph. What is refused can be a value of none
 * of their usual implementations; all else is for the subgraphs to judge.
 */
public final class WellKnownScalars {

    private static final Set<String> NUMBERS =
            Set.of("BigDecimal", "BigInteger", "Decimal", "Long", "Short", "Byte");
    private static final Set<String> DAYS = Set.of("Date", "DateTime");

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,4})?");

    private static final Pattern DAY =
            Pattern.compile(
                    "(\\d{4})-(\\d{2})-(\\d{2})(?:[Tt ](\\d{2}):(\\d{2})(?::(\\d{2}))?.*)?");

    private static final int LONGEST = 100;

    private WellKnownScalars() {}

    /** Why a value, or a literal, can be no value of that scalar; null if it may be one. */
    static @Nullable String whyNot(String scalar, Object value) {
        if (NUMBERS.contains(scalar)) {
            return isNumber(value) ? null : "A %s is a number.".formatted(scalar);
        }
        if (DAYS.contains(scalar)) {
            return isDay(value)
                    ? null
                    : "A %s is a text such as %s."
                            .formatted(
                                    scalar,
                                    scalar.equals("Date")
                                            ? "\"2025-07-15\""
                                            : "\"2025-07-15T10:00:00Z\"");
        }
        return null;
    }

    /** Whether the values of a custom scalar are numbers in every graph, if maybe as texts. */
    public static boolean isNumeric(String scalar) {
        return NUMBERS.contains(scalar);
    }

    /** Whether a text can be the value of a scalar of which {@link #isNumeric} holds. */
    public static boolean isNumber(String text) {
        return text.length() <= LONGEST && NUMBER.matcher(text.strip()).matches();
    }

    private static boolean isNumber(Object value) {
        return switch (value) {
            case IntValue _, FloatValue _, Number _ -> true;
            case StringValue text -> isNumber(text.getValue());
            case String text -> isNumber(text);
            default -> !isOther(value);
        };
    }

    private static boolean isDay(Object value) {
        return switch (value) {
            case IntValue _, FloatValue _, Number _ -> false;
            case StringValue text -> isDay(text.getValue());
            case String text -> isDay(text);
            default -> !isOther(value);
        };
    }

    private static boolean isOther(Object value) {
        return value instanceof BooleanValue
                || value instanceof ObjectValue
                || value instanceof ArrayValue
                || value instanceof EnumValue
                || value instanceof Boolean
                || value instanceof Map<?, ?>
                || value instanceof Iterable<?>;
    }

    private static boolean isDay(String text) {
        if (text.length() > LONGEST || text.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        Matcher parts = DAY.matcher(text);
        if (!parts.matches()) {
            return true;
        }
        try {
            LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
        } catch (DateTimeException _) {
            return false;
        }
        return number(parts, 4) <= 24 && number(parts, 5) <= 59 && number(parts, 6) <= 60;
    }

    private static int number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }
}
