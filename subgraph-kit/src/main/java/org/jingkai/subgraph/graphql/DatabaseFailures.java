package org.jingkai.subgraph.graphql;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * Gives failures of the database that are no fault of a query their code: a database that does not
 * answer, and a statement that takes too long. Source: PostgreSQL, appendix A, error codes.
 */
final class DatabaseFailures extends SimplePerformantInstrumentation {

    private static final String QUERY_CANCELED = "57014";
    private static final String CONNECTION_EXCEPTION = "08";
    private static final String OPERATOR_INTERVENTION = "57P";
    private static final String INSUFFICIENT_RESOURCES = "53";

    /** What the pool says, in one case or the other; it gives this failure no SQL state. */
    private static final String NO_CONNECTION = "cquisition timeout";

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        return parameters.isTrivialDataFetcher()
                ? fetcher
                : environment -> coded(fetcher, environment);
    }

    private static @Nullable Object coded(
            DataFetcher<?> fetcher, DataFetchingEnvironment environment) throws Exception {
        Object value;
        try {
            value = fetcher.get(environment);
        } catch (RuntimeException e) {
            RequestProblem problem = problem(e);
            throw problem == null ? e : problem;
        }
        return value instanceof CompletionStage<?> later
                ? later.exceptionally(DatabaseFailures::rethrow)
                : value;
    }

    private static <T> T rethrow(Throwable failure) {
        RequestProblem problem = problem(failure);
        if (problem != null) {
            throw problem;
        }
        throw failure instanceof CompletionException e ? e : new CompletionException(failure);
    }

    /** The coded failure; null if it is none of the database's. */
    static @Nullable RequestProblem problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return problem(sql);
            }
        }
        return null;
    }

    private static @Nullable RequestProblem problem(SQLException failure) {
        String state = failure.getSQLState();
        if (QUERY_CANCELED.equals(state)) {
            return new RequestProblem(
                    ProblemCode.STATEMENT_TIMEOUT,
                    "The database did not find this within the time of one statement. Ask for less"
                            + " at once.");
        }
        return isUnavailable(state, failure.getMessage())
                ? new RequestProblem(
                        ProblemCode.DATABASE_UNAVAILABLE,
                        "The database of this service does not answer. Ask again in a few seconds.")
                : null;
    }

    private static boolean isUnavailable(@Nullable String state, @Nullable String message) {
        if (state == null) {
            return message != null && message.contains(NO_CONNECTION);
        }
        return state.startsWith(CONNECTION_EXCEPTION)
                || state.startsWith(OPERATOR_INTERVENTION)
                || state.startsWith(INSUFFICIENT_RESOURCES);
    }
}
