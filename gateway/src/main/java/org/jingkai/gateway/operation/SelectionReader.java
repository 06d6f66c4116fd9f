package org.jingkai.gateway.operation;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.operation.Selection.TypedSelection;
import org.jspecify.annotations.Nullable;

/**
 * First pass: fragments are inlined and everything that {@code @skip} or {@code @include} leaves
 * out is dropped.
 *
 * <pre>
 * { a @skip(if: $yes) b ...F }  fragment F on T { c }   =>   { b ... on T { c } }
 * </pre>
 */
final class SelectionReader {

    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, ? extends @Nullable Object> variables;
    private final ReservedNames reserved;
    private final Budget budget;

    SelectionReader(
            Map<String, FragmentDefinition> fragments,
            Map<String, ? extends @Nullable Object> variables,
            ReservedNames reserved,
            Budget budget) {
        this.fragments = fragments;
        this.variables = variables;
        this.reserved = reserved;
        this.budget = budget;
    }

    List<Selection> read(@Nullable SelectionSet set) {
        List<Selection> selections = new ArrayList<>();
        if (set != null) {
            for (graphql.language.Selection<?> selection : set.getSelections()) {
                budget.step();
                read(selection, selections);
            }
        }
        return selections;
    }

    private void read(graphql.language.Selection<?> selection, List<Selection> into) {
        switch (selection) {
            case Field field when isIncluded(field) -> into.add(field(field));
            case InlineFragment fragment when isIncluded(fragment) -> {
                if (fragment.getTypeCondition() == null) {
                    into.addAll(read(fragment.getSelectionSet()));
                } else {
                    into.add(
                            new TypedSelection(
                                    fragment.getTypeCondition().getName(),
                                    read(fragment.getSelectionSet())));
                }
            }
            case FragmentSpread spread when isIncluded(spread) -> {
                FragmentDefinition fragment = fragments.get(spread.getName());
                if (fragment != null) {
                    into.add(
                            new TypedSelection(
                                    fragment.getTypeCondition().getName(),
                                    read(fragment.getSelectionSet())));
                }
            }
            default -> {}
        }
    }

    private SelectedField field(Field field) {
        String responseName = field.getAlias() == null ? field.getName() : field.getAlias();
        return new SelectedField(
                responseName,
                reserved.storageName(responseName, field.getName(), field.getArguments()),
                field.getName(),
                field.getArguments(),
                read(field.getSelectionSet()));
    }

    private boolean isIncluded(DirectivesContainer<?> selection) {
        for (Directive directive : selection.getDirectives()) {
            boolean skips = directive.getName().equals("skip") && holds(directive);
            boolean leavesOut = directive.getName().equals("include") && !holds(directive);
            if (skips || leavesOut) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Directive directive) {
        Argument condition = directive.getArgument("if");
        return switch (condition.getValue()) {
            case BooleanValue literal -> literal.isValue();
            case VariableReference variable ->
                    Boolean.TRUE.equals(variables.get(variable.getName()));
            default -> false;
        };
    }
}
