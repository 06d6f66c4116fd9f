package org.jingkai.gateway.operation;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses {@code @skip} and {@code @include} at the root of a subscription, whose one field opens
 * the stream.
 *
 * <p>Source: GraphQL specification, draft, 5.2.4.1 "Single Root Field". graphql-java's validator
 * fails on them if they depend on a variable, so this runs first.
 */
final class SubscriptionRoot {

    private static final Set<String> CONDITIONS = Set.of("skip", "include");

    private final Map<String, List<FragmentDefinition>> fragments;
    private final Set<String> seen = new HashSet<>();
    private final List<GraphQLError> errors = new ArrayList<>();

    private SubscriptionRoot(Document document) {
        this.fragments =
                document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .collect(Collectors.groupingBy(FragmentDefinition::getName));
    }

    static List<GraphQLError> check(Document document) {
        SubscriptionRoot root = new SubscriptionRoot(document);
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            if (operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION) {
                root.visit(operation.getSelectionSet());
            }
        }
        return root.errors;
    }

    private void visit(SelectionSet selections) {
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof DirectivesContainer<?> conditional) {
                conditional.getDirectives().stream()
                        .filter(directive -> CONDITIONS.contains(directive.getName()))
                        .forEach(this::refuse);
            }
            switch (selection) {
                case InlineFragment inline -> visit(inline.getSelectionSet());
                case FragmentSpread spread -> visit(spread.getName());
                default -> {}
            }
        }
    }

    private void visit(String fragment) {
        if (seen.add(fragment)) {
            for (FragmentDefinition definition : fragments.getOrDefault(fragment, List.of())) {
                visit(definition.getSelectionSet());
            }
        }
    }

    private void refuse(Directive directive) {
        SourceLocation at = directive.getSourceLocation();
        errors.add(
                new GraphQLError(
                        "The field of a subscription opens the stream, so @%s cannot stand there. Leave it out."
                                .formatted(directive.getName()),
                        at == null
                                ? List.of()
                                : List.of(new GraphQLError.Location(at.getLine(), at.getColumn())),
                        List.of(),
                        Map.of("code", "GRAPHQL_VALIDATION_FAILED")));
    }
}
