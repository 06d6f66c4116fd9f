package org.jingkai.gateway.operation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client asked: the text of a document, which of its operations to run, and the variables as
 * they stood in the JSON body (strings, numbers, booleans, lists, maps and nulls).
 */
public record GraphQLRequest(
        String query,
        @Nullable String operationName,
        Map<String, ? extends @Nullable Object> variables) {

    /** A request without variables for a document with one operation. */
    public static GraphQLRequest of(String query) {
        return new GraphQLRequest(query, null, Map.of());
    }
}
