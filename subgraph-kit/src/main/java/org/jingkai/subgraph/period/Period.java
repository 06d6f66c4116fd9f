package org.jingkai.subgraph.period;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.Quoted;
import org.jingkai.subgraph.error.RequestProblem;

/**
 * A period of calendar time: {@code 2025}, {@code 2025-H1}, {@code 2025-Q2} or {@code 2025-06}.
 * Periods sort by their end, the shorter first: 2025-06, 2025-Q2, 2025-H1, 2025-07. Source: SDMX
 * 2.1 standard time periods (there 2025-S1 is the half-year; a half-year is written H here).
 *
 * @param year the year, 0001 to 9999
 * @param kind how long the period is
 * @param ordinal which period of its kind in the year, from 1
 */
public record Period(int year, Kind kind, int ordinal) implements Comparable<Period> {

    /** How long a period is. */
    public enum Kind {
        MONTH(1),
        QUARTER(3),
        HALF(6),
        YEAR(12);

        private final int months;

        Kind(int months) {
            this.months = months;
        }
    }

    private static final Pattern FORM =
            Pattern.compile("((?!0000)\\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?");

    private static final Comparator<Period> BY_END =
            Comparator.comparingInt(Period::lastMonth).thenComparing(Period::kind);

    /**
     * Reads a period.
     *
     * @throws RequestProblem BAD_PERIOD
     */
    public static Period parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new RequestProblem(
                    ProblemCode.BAD_PERIOD,
                    Quoted.of(text)
                            + " is not a period. Write a year 2025, a half 2025-H1, a quarter"
                            + " 2025-Q2 or a month 2025-06.");
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            return new Period(year, Kind.MONTH, Integer.parseInt(form.group(2)));
        }
        if (form.group(3) != null) {
            return new Period(year, Kind.QUARTER, Integer.parseInt(form.group(3)));
        }
        if (form.group(4) != null) {
            return new Period(year, Kind.HALF, Integer.parseInt(form.group(4)));
        }
        return new Period(year, Kind.YEAR, 1);
    }

    public static boolean isPeriod(String text) {
        return FORM.matcher(text).matches();
    }

    /** The first month as a number that counts months: year × 12 + month − 1. */
    public int firstMonth() {
        return year * 12 + (ordinal - 1) * kind.months;
    }

    /** The last month as a number that counts months: year × 12 + month − 1. */
    public int lastMonth() {
        return firstMonth() + kind.months - 1;
    }

    /** The last month as a period: 2025-06 for 2025-Q2. */
    public Period endingMonth() {
        return new Period(year, Kind.MONTH, lastMonth() % 12 + 1);
    }

    /** The same period one year before. */
    public Period yearBefore() {
        return new Period(year - 1, kind, ordinal);
    }

    /** The period as text, in the form that {@link #parse} reads. */
    public String text() {
        String start = String.format("%04d", year);
        return switch (kind) {
            case MONTH -> start + String.format("-%02d", ordinal);
            case QUARTER -> start + "-Q" + ordinal;
            case HALF -> start + "-H" + ordinal;
            case YEAR -> start;
        };
    }

    @Override
    public int compareTo(Period other) {
        return BY_END.compare(this, other);
    }
}
