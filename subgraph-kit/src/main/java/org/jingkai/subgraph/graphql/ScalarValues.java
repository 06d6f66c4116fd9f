package org.jingkai.subgraph.graphql;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.Quoted;
import org.jingkai.subgraph.error.RequestProblem;

/**
 * Checks values of scalars that the library lets through, or would refuse in words that no client
 * can act on. Texts are limited to what PostgreSQL can store, dates to the years of ISO 8601 that
 * need no sign, and numbers to what a sum can be computed of.
 */
final class ScalarValues {

    private static final int LAST_YEAR = 9999;
    private static final int MOST_DIGITS = 60;

    private ScalarValues() {}

    /**
     * Checks one value.
     *
     * @param name of the argument, with the fields inside it: {@code where.search}
     * @throws RequestProblem BAD_TEXT or BAD_RANGE
     */
    static void check(String name, String scalar, Object value, int maxText) {
        if (value instanceof String text) {
            checkText(name, text, maxText);
            checkForm(name, scalar, text);
        } else if (value instanceof BigDecimal number && !isOfUse(number)) {
            throw bad(name, number.precision() + " digits", "number", "12.5");
        }
    }

    /**
     * Checks a text of any scalar.
     *
     * @throws RequestProblem BAD_TEXT
     */
    static void checkText(String name, String text, int maxText) {
        if (text.length() > maxText) {
            throw new RequestProblem(
                    ProblemCode.BAD_TEXT,
                    "The text " + name + " has more than " + maxText + " characters. Shorten it.");
        }
        if (text.indexOf('\0') >= 0 || hasLoneSurrogate(text)) {
            throw new RequestProblem(
                    ProblemCode.BAD_TEXT,
                    "The text "
                            + name
                            + " holds U+0000 or half of a surrogate pair, which no text may. Take it"
                            + " out.");
        }
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point ->
                        point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static void checkForm(String name, String scalar, String text) {
        try {
            boolean fits =
                    switch (scalar) {
                        case "Date" -> isOfUse(LocalDate.parse(text).getYear());
                        case "DateTime" -> isOfUse(OffsetDateTime.parse(text).getYear());
                        case "BigDecimal" -> isOfUse(new BigDecimal(text));
                        case "BigInteger" -> isOfUse(new BigDecimal(text).setScale(0));
                        default -> true;
                    };
            if (!fits) {
                throw malformed(name, scalar, text);
            }
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw malformed(name, scalar, text);
        }
    }

    private static boolean isOfUse(int year) {
        return year > 0 && year <= LAST_YEAR;
    }

    private static boolean isOfUse(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    private static RequestProblem malformed(String name, String scalar, String text) {
        return switch (scalar) {
            case "Date" -> bad(name, Quoted.of(text), "date", "2025-07-14");
            case "DateTime" -> bad(name, Quoted.of(text), "instant", "2025-07-14T02:00:00Z");
            default -> bad(name, Quoted.of(text), "number", "12.5");
        };
    }

    private static RequestProblem bad(String name, String given, String kind, String example) {
        return new RequestProblem(
                ProblemCode.BAD_RANGE,
                "The argument "
                        + name
                        + " is "
                        + given
                        + ", which is no "
                        + kind
                        + " that can be used here. Write it like "
                        + example
                        + ".");
    }
}
