package org.jingkai.gateway.operation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the characters of a document before it is parsed. The parser makes a number of each
 * literal, which takes time that grows with the square of its length.
 */
final class DocumentText {

    private DocumentText() {}

    static @Nullable GraphQLError check(String text, int maxNumber) {
        int unsound = TextCheck.firstUnsound(text);
        if (unsound >= 0) {
            return at(text, unsound, "GRAPHQL_PARSE_FAILED", TextCheck.REMEDY);
        }
        int digits = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"' || c == '\n') {
                    quoted = false;
                }
                continue;
            }
            digits = c >= '0' && c <= '9' || c == '.' && digits > 0 ? digits + 1 : 0;
            if (digits > maxNumber) {
                return at(
                        text,
                        i,
                        "MAX_NUMBER_LENGTH_EXCEEDED",
                        "A number has more than %d characters. Write it with fewer digits."
                                .formatted(maxNumber));
            }
            quoted = c == '"' && !text.startsWith("\"\"\"", i);
        }
        return null;
    }

    private static GraphQLError at(String text, int place, String code, String message) {
        int line = 1;
        int begin = 0;
        for (int i = 0; i < place; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                begin = i + 1;
            }
        }
        return new GraphQLError(
                message,
                List.of(new GraphQLError.Location(line, place - begin + 1)),
                List.of(),
                Map.of("code", code));
    }
}
