package org.jingkai.gateway.admission;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what stands in a document as it is written, in one walk. */
final class Count {

    /** The most that was found of a kind, and where. */
    record Found(long number, @Nullable SourceLocation at) {}

    private final Map<Limit, Found> found = new EnumMap<>(Limit.class);

    private Count() {}

    static Map<Limit, Found> of(Document document) {
        Count count = new Count();
        count.walk(document, 0);
        return count.found;
    }

    private void walk(Node<?> node, int values) {
        int depth = node instanceof ArrayValue || node instanceof ObjectValue ? values + 1 : values;
        count(node, depth);
        for (Node<?> child : node.getChildren()) {
            walk(child, child instanceof Argument ? 0 : depth);
        }
    }

    private void count(Node<?> node, int depth) {
        if (node instanceof DirectivesContainer<?> container) {
            int directives = container.getDirectives().size();
            add(Limit.DIRECTIVES, directives, node);
            most(Limit.DIRECTIVES_PER_LOCATION, directives, node);
        }
        switch (node) {
            case OperationDefinition operation -> {
                add(Limit.OPERATIONS, 1, node);
                most(Limit.VARIABLES, operation.getVariableDefinitions().size(), node);
            }
            case FragmentDefinition _ -> add(Limit.FRAGMENTS, 1, node);
            case FragmentSpread _ -> add(Limit.SPREADS, 1, node);
            case SelectionSet set -> add(Limit.DUPLICATES, duplicates(set), node);
            case ArrayValue list -> {
                most(Limit.VALUE_DEPTH, depth, node);
                most(Limit.LIST_LENGTH, list.getValues().size(), node);
            }
            case ObjectValue _ -> most(Limit.VALUE_DEPTH, depth, node);
            default -> {}
        }
    }

    private static int duplicates(SelectionSet set) {
        Set<String> names = new HashSet<>();
        int again = 0;
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field && !names.add(field.getResultKey())) {
                again++;
            }
        }
        return again;
    }

    private void add(Limit limit, int number, Node<?> node) {
        if (number > 0) {
            found.merge(
                    limit,
                    new Found(number, node.getSourceLocation()),
                    (one, other) -> new Found(one.number() + other.number(), other.at()));
        }
    }

    private void most(Limit limit, int number, Node<?> node) {
        if (number > 0) {
            found.merge(
                    limit,
                    new Found(number, node.getSourceLocation()),
                    (one, other) -> other.number() > one.number() ? other : one);
        }
    }
}
