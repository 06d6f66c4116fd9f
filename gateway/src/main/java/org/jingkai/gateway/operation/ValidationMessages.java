package org.jingkai.gateway.operation;

import graphql.language.Node;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what a validation rule found into what a client is told. */
final class ValidationMessages {

    private static final String INVALID = "GRAPHQL_VALIDATION_FAILED";
    private static final int LONGEST = 400;

    private static final Pattern PREFIX =
            Pattern.compile("^ ?Validation [eE]rror ?\\([^)]*\\) ?: ");

    /** The library quotes the value as it sees it, {@code IntValue{value=1}}. */
    private static final Pattern QUOTED_VALUE =
            Pattern.compile(
                    "(?s)(argument '[^']*') with value '.*?'"
                            + "(?= is not a valid| must | is missing| contains)");

    private static final Pattern LIBRARY_TYPE =
            Pattern.compile(
                    "(?s) - (?:Expected (?:an )?AST type|Literal value not in allowable).*");

    private ValidationMessages() {}

    static GraphQLError of(ValidationError problem, boolean showsSchema) {
        boolean value =
                problem.getValidationErrorType() == ValidationErrorType.WrongType
                        || problem.getValidationErrorType()
                                == ValidationErrorType.BadValueForDefaultArg;
        return new GraphQLError(
                showsSchema ? words(problem) : hiddenWords(problem),
                locations(problem),
                List.of(),
                Map.of("code", value ? "BAD_USER_INPUT" : INVALID));
    }

    static GraphQLError at(Node<?> node, String message) {
        return at(node, INVALID, message);
    }

    static GraphQLError at(Node<?> node, String code, String message) {
        SourceLocation at = node.getSourceLocation();
        return new GraphQLError(
                message,
                at == null
                        ? List.of()
                        : List.of(new GraphQLError.Location(at.getLine(), at.getColumn())),
                List.of(),
                Map.of("code", code));
    }

    static String shortened(String message) {
        return message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
    }

    private static String words(ValidationError problem) {
        String message = PREFIX.matcher(problem.getMessage()).replaceFirst("");
        message = QUOTED_VALUE.matcher(message).replaceFirst("$1");
        return shortened(LIBRARY_TYPE.matcher(message).replaceFirst(""));
    }

    /** Names neither a type nor a field that the client did not write. */
    private static String hiddenWords(ValidationError problem) {
        return "The document does not fit the schema here (%s). Compare it with the schema that you were given."
                .formatted(problem.getValidationErrorType());
    }

    private static List<GraphQLError.Location> locations(ValidationError problem) {
        List<@Nullable SourceLocation> places = problem.getLocations();
        return places == null
                ? List.of()
                : places.stream()
                        .filter(at -> at != null)
                        .limit(10)
                        .map(at -> new GraphQLError.Location(at.getLine(), at.getColumn()))
                        .toList();
    }
}
