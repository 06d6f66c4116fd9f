package org.jingkai.subgraph.period;

import java.time.LocalDate;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jspecify.annotations.Nullable;

/** Days from one to another, both inclusive; a missing end is open. */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    /**
     * Refuses a range that is turned round.
     *
     * @throws RequestProblem BAD_RANGE
     */
    public DateRange {
        if (from != null && to != null && from.isAfter(to)) {
            throw new RequestProblem(
                    ProblemCode.BAD_RANGE,
                    "The range from "
                            + from
                            + " to "
                            + to
                            + " is turned round. Give the earlier day"
                            + " first.");
        }
    }

    /** Whether a day lies in the range; an unknown day lies only in a range open at both ends. */
    public boolean holds(@Nullable LocalDate day) {
        if (day == null) {
            return from == null && to == null;
        }
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
