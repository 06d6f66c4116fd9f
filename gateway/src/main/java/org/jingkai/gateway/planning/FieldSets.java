package org.jingkai.gateway.planning;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.operation.ReservedNames;
import org.jingkai.gateway.operation.Selection;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.operation.Selection.TypedSelection;
import org.jingkai.gateway.schema.FieldSet;
import org.jspecify.annotations.Nullable;

/** Field sets of directives as selections, converted once. */
final class FieldSets {

    private final ReservedNames reserved;
    private final Map<FieldSet, List<Selection>> known = new IdentityHashMap<>();

    FieldSets(ReservedNames reserved) {
        this.reserved = reserved;
    }

    List<Selection> selections(@Nullable FieldSet fields) {
        if (fields == null) {
            return List.of();
        }
        return known.computeIfAbsent(fields, set -> convert(set.selections()));
    }

    private List<Selection> convert(@Nullable SelectionSet set) {
        List<Selection> selections = new ArrayList<>();
        if (set != null) {
            for (graphql.language.Selection<?> selection : set.getSelections()) {
                if (selection instanceof Field field) {
                    selections.add(convert(field));
                } else if (selection instanceof InlineFragment fragment) {
                    List<Selection> inner = convert(fragment.getSelectionSet());
                    if (fragment.getTypeCondition() == null) {
                        selections.addAll(inner);
                    } else {
                        selections.add(
                                new TypedSelection(fragment.getTypeCondition().getName(), inner));
                    }
                }
            }
        }
        return List.copyOf(selections);
    }

    private SelectedField convert(Field field) {
        String name = field.getName();
        return new SelectedField(
                name,
                reserved.storageName(name, name, field.getArguments()),
                name,
                field.getArguments(),
                convert(field.getSelectionSet()));
    }
}
