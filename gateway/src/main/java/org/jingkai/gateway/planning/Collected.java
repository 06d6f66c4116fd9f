package org.jingkai.gateway.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.operation.Selection;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.operation.Selection.TypedSelection;
import org.jingkai.gateway.querygraph.QueryGraph;

/**
 * What a selection set asks of one type: the fields that apply to it, equal ones merged, and the
 * fragments that apply to some of its objects only.
 */
record Collected(List<SelectedField> fields, List<TypedSelection> typed) {

    private static final SelectedField TYPENAME =
            new SelectedField("__typename", "__typename", "__typename", List.of(), List.of());

    static Collected of(QueryGraph graph, String type, List<Selection> selections) {
        Map<String, SelectedField> fields = new LinkedHashMap<>();
        List<TypedSelection> typed = new ArrayList<>();
        gather(graph, type, selections, fields, typed);
        typed.replaceAll(fragment -> new TypedSelection(fragment.type(), rest(fragment, fields)));
        return new Collected(List.copyOf(fields.values()), typed);
    }

    /** What a fragment asks beyond the leaves that are asked of all objects; its type at least. */
    private static List<Selection> rest(TypedSelection fragment, Map<String, SelectedField> known) {
        List<Selection> rest = new ArrayList<>();
        for (Selection selection : fragment.selections()) {
            switch (selection) {
                case SelectedField field -> {
                    boolean isKnown =
                            field.selections().isEmpty() && known.containsKey(field.storageName());
                    if (!isKnown) {
                        rest.add(field);
                    }
                }
                case TypedSelection inner ->
                        rest.add(new TypedSelection(inner.type(), rest(inner, known)));
            }
        }
        return rest.isEmpty() ? List.of(TYPENAME) : rest;
    }

    private static void gather(
            QueryGraph graph,
            String type,
            List<Selection> selections,
            Map<String, SelectedField> fields,
            List<TypedSelection> typed) {
        for (Selection selection : selections) {
            switch (selection) {
                case SelectedField field ->
                        fields.merge(field.storageName(), field, Collected::join);
                case TypedSelection fragment -> {
                    if (alwaysApplies(graph, type, fragment.type())) {
                        gather(graph, type, fragment.selections(), fields, typed);
                    } else if (sometimesApplies(graph, type, fragment.type())) {
                        typed.add(fragment);
                    }
                }
            }
        }
    }

    private static boolean alwaysApplies(QueryGraph graph, String type, String condition) {
        return graph.isA(type, condition)
                || (!graph.possibleTypes(type).isEmpty()
                        && graph.possibleTypes(condition).containsAll(graph.possibleTypes(type)));
    }

    private static boolean sometimesApplies(QueryGraph graph, String type, String condition) {
        return graph.possibleTypes(type).stream().anyMatch(t -> graph.isA(t, condition));
    }

    private static SelectedField join(SelectedField one, SelectedField other) {
        if (other.selections().isEmpty()) {
            return one;
        }
        List<Selection> both = new ArrayList<>(one.selections());
        both.addAll(other.selections());
        return one.withSelections(List.copyOf(both));
    }
}
