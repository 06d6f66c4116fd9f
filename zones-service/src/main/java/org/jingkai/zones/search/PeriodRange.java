package org.jingkai.zones.search;

import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jingkai.subgraph.period.Period;
import org.jspecify.annotations.Nullable;

/** A range of time between two periods, both included; 2024-Q3 lies within 2023 to 2025. */
public record PeriodRange(@Nullable Period from, @Nullable Period to) {

    /**
     * Reads a range; null leaves an end open.
     *
     * @throws RequestProblem BAD_PERIOD, or BAD_RANGE if it is turned round
     */
    public static PeriodRange of(@Nullable String from, @Nullable String to) {
        PeriodRange range =
                new PeriodRange(
                        from == null ? null : Period.parse(from),
                        to == null ? null : Period.parse(to));
        if (range.from != null
                && range.to != null
                && range.from.firstMonth() > range.to.lastMonth()) {
            throw new RequestProblem(
                    ProblemCode.BAD_RANGE,
                    "The range begins at "
                            + from
                            + " and ends at "
                            + to
                            + ", which is earlier. Turn the two round.");
        }
        return range;
    }

    /** Whether a period lies wholly in the range. */
    public boolean holds(Period period) {
        return (from == null || period.firstMonth() >= from.firstMonth())
                && (to == null || period.lastMonth() <= to.lastMonth());
    }
}
