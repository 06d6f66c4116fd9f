package org.jingkai.zones.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.Quoted;
import org.jingkai.subgraph.error.RequestProblem;
import org.jingkai.subgraph.period.Period;
import org.jspecify.annotations.Nullable;

/** When something was: a day, or a period of which the day is not known. */
record EventTime(LocalDate firstDay, LocalDate lastDay) {

    /** By the last day, the more exact first. */
    static final Comparator<EventTime> EARLIEST_FIRST =
            Comparator.comparing(EventTime::lastDay)
                    .thenComparing(EventTime::firstDay, Comparator.reverseOrder());

    /**
     * Reads a day or a period of a request.
     *
     * @throws RequestProblem BAD_PERIOD
     */
    static @Nullable EventTime ofRequest(@Nullable String text) {
        if (text == null) {
            return null;
        }
        EventTime time = of(text);
        if (time == null) {
            throw new RequestProblem(
                    ProblemCode.BAD_PERIOD,
                    Quoted.of(text)
                            + " is neither a day nor a period. Write a year 2025, a half 2025-H1,"
                            + " a quarter 2025-Q2, a month 2025-06 or a day 2025-07-14.");
        }
        return time;
    }

    /** Reads a day or a period; null if the text is neither. */
    static @Nullable EventTime of(String text) {
        if (Period.isPeriod(text)) {
            Period period = Period.parse(text);
            return new EventTime(
                    month(period.firstMonth()).atDay(1), month(period.lastMonth()).atEndOfMonth());
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return new EventTime(day, day);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static YearMonth month(int counted) {
        return YearMonth.of(counted / 12, counted % 12 + 1);
    }
}
