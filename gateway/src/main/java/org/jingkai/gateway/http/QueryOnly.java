package org.jingkai.gateway.http;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.operation.Checked;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.operation.OperationParser;

/** Keeps GET safe: only queries may come by it. */
final class QueryOnly {

    static final Problem PROBLEM =
            new Problem(
                    405,
                    "QUERY_ONLY",
                    "By GET only queries are answered. Send mutations by POST.",
                    Map.of("Allow", "POST"));

    private final OperationParser parser;

    QueryOnly(HttpSettings settings) {
        this.parser = new OperationParser(settings.maxTokens(), settings.maxCharacters());
    }

    /**
     * False for a document whose chosen operation is not a query; what is wrong in it otherwise is
     * for the engine to say.
     */
    boolean allows(GraphQLRequest request) {
        return switch (parser.parse(request.query())) {
            case Checked.Failed<Document> _ -> true;
            case Checked.Passed<Document>(Document document) -> isQuery(document, request);
        };
    }

    private static boolean isQuery(Document document, GraphQLRequest request) {
        List<OperationDefinition> operations =
                document.getDefinitionsOfType(OperationDefinition.class);
        return operations.stream()
                .filter(each ->
                        request.operationName() == null
                                || request.operationName().equals(each.getName()))
                .allMatch(each -> each.getOperation() == OperationDefinition.Operation.QUERY);
    }
}
