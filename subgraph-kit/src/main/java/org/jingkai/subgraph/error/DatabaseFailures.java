package org.jingkai.subgraph.error;

import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The failures of the database that are no fault of a query: a database that does not answer, and a
 * statement that takes too long. Source: PostgreSQL, appendix A, error codes.
 */
final class DatabaseFailures {

    private static final String QUERY_CANCELED = "57014";
    private static final String CONNECTION_EXCEPTION = "08";
    private static final String OPERATOR_INTERVENTION = "57P";
    private static final String INSUFFICIENT_RESOURCES = "53";

    /** What the pool says, in one case or the other; it gives this failure no SQL state. */
    private static final String NO_CONNECTION = "cquisition timeout";

    private static final RareLine UNAVAILABLE =
            new RareLine(Logger.getLogger(DatabaseFailures.class), Duration.ofSeconds(10));

    private DatabaseFailures() {}

    /** The coded failure; null if it is none of these. */
    static @Nullable RequestProblem problem(SQLException failure) {
        String state = failure.getSQLState();
        if (QUERY_CANCELED.equals(state)) {
            return new RequestProblem(
                    ProblemCode.STATEMENT_TIMEOUT,
                    "The database did not find this within the time of one statement. Ask for less"
                            + " at once.");
        }
        if (!isUnavailable(state, failure.getMessage())) {
            return null;
        }
        UNAVAILABLE.warn("The database does not answer: " + firstLine(failure.getMessage()));
        return new RequestProblem(
                ProblemCode.DATABASE_UNAVAILABLE,
                "The database of this service does not answer. Ask again in a few seconds.");
    }

    private static boolean isUnavailable(@Nullable String state, @Nullable String message) {
        if (state == null) {
            return message != null && message.contains(NO_CONNECTION);
        }
        return state.startsWith(CONNECTION_EXCEPTION)
                || state.startsWith(OPERATOR_INTERVENTION)
                || state.startsWith(INSUFFICIENT_RESOURCES);
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "no reason given" : message.lines().findFirst().orElse("");
    }
}
