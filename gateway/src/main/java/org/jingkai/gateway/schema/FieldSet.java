package org.jingkai.gateway.schema;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;

/**
 * The argument of {@code @key}, {@code @requires} and {@code @provides}: a selection set without
 * its outer braces, such as {@code id organisation { id }}.
 *
 * <p>Source: Apollo Federation subgraph specification, scalar {@code FieldSet}.
 */
public record FieldSet(String text, SelectionSet selections) {

    /**
     * Parses the text of a field set.
     *
     * @throws InvalidSyntaxException if the text is not the inside of a GraphQL selection set
     */
    public static FieldSet parse(String text) {
        Document document = Parser.parse("{ " + text + " }");
        OperationDefinition operation =
                document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
        return new FieldSet(text, operation.getSelectionSet());
    }
}
