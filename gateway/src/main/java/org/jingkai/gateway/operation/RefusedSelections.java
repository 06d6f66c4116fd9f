package org.jingkai.gateway.operation;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.StringValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Refuses what graphql-java's rules let pass and the gateway does not do: {@code @defer} and its
 * kin, conditions at the root of a subscription, introspection where it is switched off, and text
 * that no subgraph could be sent.
 */
final class RefusedSelections {

    private static final int MAX_ERRORS = 50;

    /** The first and the last are added to every schema by graphql-java. */
    private static final Set<String> NOT_YET =
            Set.of("defer", "stream", "experimental_disableErrorPropagation");

    private final boolean showsSchema;
    private final List<GraphQLError> errors = new ArrayList<>();

    private RefusedSelections(boolean showsSchema) {
        this.showsSchema = showsSchema;
    }

    static List<GraphQLError> check(Document document, boolean showsSchema) {
        RefusedSelections refused = new RefusedSelections(showsSchema);
        refused.visit(document);
        return refused.errors.isEmpty() ? SubscriptionRoot.check(document) : refused.errors;
    }

    private void visit(Node<?> node) {
        if (errors.size() >= MAX_ERRORS) {
            return;
        }
        switch (node) {
            case Directive directive when NOT_YET.contains(directive.getName()) ->
                    errors.add(
                            ValidationMessages.at(
                                    directive,
                                    "Unknown directive '%s'. Leave it out: answers come in one piece."
                                            .formatted(directive.getName())));
            case Field field when !showsSchema && asksForSchema(field.getName()) ->
                    errors.add(
                            ValidationMessages.at(
                                    field,
                                    "INTROSPECTION_DISABLED",
                                    "The schema cannot be asked for here. Leave '%s' out, or ask the gateway's owner for the schema."
                                            .formatted(field.getName())));
            case StringValue text when !TextCheck.isSound(text.getValue()) ->
                    errors.add(ValidationMessages.at(text, "BAD_USER_INPUT", TextCheck.REMEDY));
            default -> {}
        }
        for (Node<?> child : node.getChildren()) {
            visit(child);
        }
    }

    private static boolean asksForSchema(String field) {
        return field.equals("__schema") || field.equals("__type");
    }
}
