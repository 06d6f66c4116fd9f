package org.jingkai.gateway.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The instant whose facts a request sees, fixed once: the one the client names in the header, else
 * now.
 */
sealed interface AsOf {

    String HEADER = "Jingkai-As-Of";

    /** What goes to every subgraph and into {@code extensions.asOf}: RFC 3339, UTC. */
    record Fixed(Instant instant) implements AsOf {
        String text() {
            return instant.toString();
        }
    }

    /** The header names no instant, or one that is still to come. */
    record Refused(Problem problem) implements AsOf {}

    /** Source of the pattern: RFC 3339, 5.6, date-time. */
    Pattern RFC_3339 =
            Pattern.compile(
                    "\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

    static AsOf of(List<String> headers, Instant now) {
        Instant present = now.truncatedTo(ChronoUnit.MILLIS);
        if (headers.isEmpty()) {
            return new Fixed(present);
        }
        if (headers.size() > 1) {
            return malformed("stands there more than once");
        }
        String value = headers.getFirst().strip();
        if (!RFC_3339.matcher(value).matches()) {
            return malformed("is not an RFC 3339 instant");
        }
        try {
            // Databases keep microseconds; a finer instant would be rounded, perhaps upwards.
            Instant named = OffsetDateTime.parse(value).toInstant().truncatedTo(ChronoUnit.MICROS);
            return named.isAfter(now) ? inFuture(present) : new Fixed(named);
        } catch (DateTimeException notOnTheCalendar) {
            return malformed("names a day or time that does not exist");
        }
    }

    private static AsOf malformed(String what) {
        return new Refused(
                new Problem(
                        400,
                        "BAD_AS_OF",
                        "The header "
                                + HEADER
                                + " "
                                + what
                                + ". Write it once, like 2025-07-15T00:00:00Z."));
    }

    private static AsOf inFuture(Instant now) {
        return new Refused(
                new Problem(
                        400,
                        "AS_OF_IN_FUTURE",
                        "The header "
                                + HEADER
                                + " names an instant that is still to come. Name one up to "
                                + now
                                + ", or leave the header out."));
    }
}
