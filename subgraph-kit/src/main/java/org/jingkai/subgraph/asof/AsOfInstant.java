package org.jingkai.subgraph.asof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Jingkai-As-Of}. Source: RFC 3339, section 5.6. */
public final class AsOfInstant {

    /** The request header that names the instant as of which a request reads. */
    public static final String HEADER = "Jingkai-As-Of";

    /**
     * How far the clock of a caller may be ahead of ours. The public is held to its own clock by
     * the gateway; a release needs a longer lead than this (see the ledger's check at commit).
     */
    static final Duration CLOCK_TOLERANCE = Duration.ofMillis(500);

    private AsOfInstant() {}

    /**
     * The instant that the header names, or now if there is no header, in microseconds.
     *
     * @throws RequestProblem BAD_AS_OF or AS_OF_IN_FUTURE
     */
    public static Instant parse(@Nullable String header, Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (header == null) {
            return now;
        }
        Instant instant = instantOf(header);
        if (instant.isAfter(now.plus(CLOCK_TOLERANCE))) {
            throw new RequestProblem(
                    ProblemCode.AS_OF_IN_FUTURE,
                    "The header "
                            + HEADER
                            + " names "
                            + instant
                            + ", which has not come yet (it is "
                            + now
                            + "). Name an earlier instant or leave the header out.");
        }
        return instant;
    }

    private static Instant instantOf(String header) {
        try {
            return OffsetDateTime.parse(header.strip()).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException e) {
            throw new RequestProblem(
                    ProblemCode.BAD_AS_OF,
                    "The header "
                            + HEADER
                            + " is not an RFC 3339 instant. Write it like"
                            + " 2025-07-15T00:00:00Z or 2025-07-15T08:00:00+08:00.");
        }
    }
}
