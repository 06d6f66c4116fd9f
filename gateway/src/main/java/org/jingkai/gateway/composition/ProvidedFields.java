package org.jingkai.gateway.composition;

import graphql.language.AstPrinter;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.List;

/** Looks into the field set that a way provides. */
final class ProvidedFields {

    private final SubgraphSet set;

    ProvidedFields(SubgraphSet set) {
        this.set = set;
    }

    boolean contains(Position position, String field) {
        return !find(position, field).isEmpty();
    }

    /** What is provided inside a provided field, as a field set. */
    String inside(Position position, String field) {
        StringBuilder inside = new StringBuilder();
        for (Field each : find(position, field)) {
            if (each.getSelectionSet() != null) {
                inside.append(inner(each.getSelectionSet())).append(' ');
            }
        }
        return inside.toString().strip();
    }

    private static String inner(SelectionSet selections) {
        String printed = AstPrinter.printAstCompact(selections).strip();
        return printed.substring(1, printed.length() - 1).strip();
    }

    private List<Field> find(Position position, String field) {
        List<Field> found = new ArrayList<>();
        if (!position.provided().isEmpty()) {
            FieldSets.parse(position.provided())
                    .ifPresent(each -> collect(position.type(), each, field, found));
        }
        return found;
    }

    private void collect(String type, SelectionSet selections, String name, List<Field> found) {
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field && field.getName().equals(name)) {
                found.add(field);
            } else if (selection instanceof InlineFragment fragment && applies(type, fragment)) {
                collect(type, fragment.getSelectionSet(), name, found);
            }
        }
    }

    private boolean applies(String type, InlineFragment fragment) {
        return fragment.getTypeCondition() == null
                || fragment.getTypeCondition().getName().equals(type)
                || set.isSubtype(type, fragment.getTypeCondition().getName());
    }
}
