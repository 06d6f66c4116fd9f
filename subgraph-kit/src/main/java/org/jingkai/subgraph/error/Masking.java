package org.jingkai.subgraph.error;

import graphql.ExceptionWhileDataFetching;
import graphql.GraphQLError;
import graphql.GraphqlErrorException;
import graphql.InvalidSyntaxError;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.execution.UnknownOperationException;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Turns the errors of one request into what its caller is told, by their type: a {@link
 * RequestProblem} passes as it is; what the library says about a document or its variables gets a
 * text of ours; all else is a fault of ours, of which the caller gets a reference and the log gets
 * the rest under that reference.
 *
 * <p>One instance serves one request: a fault that many fields share is logged once.
 */
public final class Masking {

    private static final Logger LOG = Logger.getLogger(Masking.class);

    private final Map<Object, String> references = new IdentityHashMap<>();

    /** What the caller is told of an error of an execution. */
    public CallerError told(GraphQLError error) {
        RequestProblem told = ofDocument(error);
        if (told == null) {
            told = error instanceof Throwable thrown ? told(thrown) : ofField(error);
        }
        return new CallerError(
                told.code(), told.getMessage(), locations(error), path(error.getPath()));
    }

    /** What the caller is told of a failure. */
    public RequestProblem told(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            RequestProblem known =
                    switch (cause) {
                        case RequestProblem problem -> problem;
                        case SQLException sql -> DatabaseFailures.problem(sql);
                        default -> null;
                    };
            if (known != null) {
                return known;
            }
        }
        return fault(root(failure), "a fault of this service", failure);
    }

    private RequestProblem ofField(GraphQLError error) {
        return error instanceof ExceptionWhileDataFetching field
                ? told(field.getException())
                : fault(error, error.getMessage(), null);
    }

    private static @Nullable RequestProblem ofDocument(GraphQLError error) {
        return switch (error) {
            case InvalidSyntaxError _ ->
                    new RequestProblem(
                            ProblemCode.GRAPHQL_PARSE_FAILED,
                            "The document breaks the syntax of GraphQL" + at(error) + ".");
            case ValidationError invalid ->
                    new RequestProblem(
                            ProblemCode.GRAPHQL_VALIDATION_FAILED,
                            "The document does not fit the schema of this service: "
                                    + invalid.getValidationErrorType()
                                    + at(error)
                                    + ".");
            case UnknownOperationException _ ->
                    new RequestProblem(
                            ProblemCode.OPERATION_RESOLUTION_FAILURE,
                            "The member operationName names no operation of the document. Name one"
                                    + " of them.");
            case GraphqlErrorException _,
                    NonNullableValueCoercedAsNullException _,
                    InputMapDefinesTooManyFieldsException _,
                    OneOfNullValueException _,
                    OneOfTooManyKeysException _ ->
                    new RequestProblem(
                            ProblemCode.BAD_USER_INPUT,
                            "A variable is missing or does not have the type that the document"
                                    + " declares for it"
                                    + at(error)
                                    + ".");
            default -> null;
        };
    }

    private RequestProblem fault(Object fault, String what, @Nullable Throwable trace) {
        String reference = references.get(fault);
        if (reference == null) {
            reference = UUID.randomUUID().toString();
            references.put(fault, reference);
            LOG.errorf(trace, "%s (reference %s)", what, reference);
        }
        return new RequestProblem(
                ProblemCode.INTERNAL_ERROR,
                "The service could not answer this. Ask again; if it stays so, report it with the"
                        + " reference "
                        + reference
                        + ".");
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String at(GraphQLError error) {
        List<SourceLocation> places = locations(error);
        return places.isEmpty()
                ? ""
                : " at line "
                        + places.getFirst().getLine()
                        + ", column "
                        + places.getFirst().getColumn();
    }

    private static List<SourceLocation> locations(GraphQLError error) {
        List<SourceLocation> locations = error.getLocations();
        return locations == null ? List.of() : locations.stream().filter(Masking::isKnown).toList();
    }

    private static boolean isKnown(@Nullable SourceLocation location) {
        return location != null && location.getLine() > 0;
    }

    private static List<Object> path(@Nullable List<Object> path) {
        return path == null ? List.of() : path;
    }
}
