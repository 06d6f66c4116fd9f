package org.jingkai.gateway.operation;

import graphql.language.Document;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From text to document. */
public final class OperationParser {

    private final ParserOptions options;
    private final int maxNumber;

    /** A parser that gives up beyond these sizes, of the document and of a number in it. */
    public OperationParser(int maxTokens, int maxCharacters, int maxNumber) {
        this.maxNumber = maxNumber;
        this.options =
                ParserOptions.getDefaultOperationParserOptions()
                        .transform(builder ->
                                builder.maxTokens(maxTokens)
                                        .maxCharacters(maxCharacters)
                                        .maxWhitespaceTokens(maxCharacters)
                                        .captureIgnoredChars(false)
                                        .captureLineComments(false));
    }

    /**
     * The document, or why the text is none.
     *
     * @throws Budget.Exhausted if the budget does not suffice
     */
    public Checked<Document> parse(String text, Budget budget) {
        if (text.isBlank()) {
            return failed(
                    "GRAPHQL_PARSE_FAILED",
                    "The query is empty. Send a GraphQL document in the member \"query\".",
                    null);
        }
        GraphQLError unsound =
                text.length() > options.getMaxCharacters()
                        ? null
                        : DocumentText.check(text, maxNumber);
        if (unsound != null) {
            return new Checked.Failed<>(unsound);
        }
        try {
            return new Checked.Passed<>(
                    new Parser()
                            .parseDocument(
                                    ParserEnvironment.newParserEnvironment()
                                            .document(text)
                                            .parserOptions(
                                                    options.transform(spent ->
                                                            spent.parsingListener(
                                                                    _ -> budget.step())))
                                            .build()));
        } catch (ParseCancelledTooManyCharsException
                | ParseCancelledTooDeepException
                | ParseCancelledException e) {
            return failed(
                    "OPERATION_TOO_LARGE",
                    "The document is too large or too deep: at most %d tokens and %d characters. Ask for less at once."
                            .formatted(options.getMaxTokens(), options.getMaxCharacters()),
                    e.getLocation());
        } catch (InvalidSyntaxException e) {
            return failed("GRAPHQL_PARSE_FAILED", message(e), e.getLocation());
        }
    }

    private static String message(InvalidSyntaxException e) {
        String token = e.getOffendingToken();
        SourceLocation at = e.getLocation();
        String where =
                at == null ? "" : " at line %d, column %d".formatted(at.getLine(), at.getColumn());
        return token == null || token.isEmpty()
                ? "The document does not follow the GraphQL syntax%s. Correct it and send it again."
                        .formatted(where)
                : "The document does not follow the GraphQL syntax%s: unexpected '%s'."
                        .formatted(where, shortened(token));
    }

    private static String shortened(String token) {
        return token.length() > 40 ? token.substring(0, 40) + "…" : token;
    }

    private static Checked<Document> failed(
            String code, String message, @Nullable SourceLocation location) {
        List<GraphQLError.Location> locations =
                location == null || location.getLine() < 1
                        ? List.of()
                        : List.of(
                                new GraphQLError.Location(
                                        location.getLine(), location.getColumn()));
        return new Checked.Failed<>(
                new GraphQLError(message, locations, List.of(), Map.of("code", code)));
    }
}
