package org.jingkai.gateway.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.operation.Budget;
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

    static Collected of(QueryGraph graph, String type, List<Selection> selections, Budget budget) {
        Map<String, SelectedField> fields = new LinkedHashMap<>();
        List<TypedSelection> typed = new ArrayList<>();
        new Gathering(graph, type, budget, fields, typed).gather(selections);
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

    /** The fields and fragments while they are gathered. */
    private record Gathering(
            QueryGraph graph,
            String type,
            Budget budget,
            Map<String, SelectedField> fields,
            List<TypedSelection> typed) {

        void gather(List<Selection> selections) {
            for (Selection selection : selections) {
                switch (selection) {
                    case SelectedField field -> {
                        budget.step();
                        fields.merge(field.storageName(), field, this::join);
                    }
                    case TypedSelection fragment -> gather(fragment);
                }
            }
        }

        private void gather(TypedSelection fragment) {
            int weight = graph.possibleTypes(type).size() + fragment.selections().size();
            budget.steps(1 + weight / 16);
            if (alwaysApplies(graph, type, fragment.type())) {
                gather(fragment.selections());
            } else if (sometimesApplies(graph, type, fragment.type())) {
                typed.add(fragment);
            }
        }

        private SelectedField join(SelectedField one, SelectedField other) {
            if (other.selections().isEmpty()) {
                return one;
            }
            budget.steps((one.selections().size() + other.selections().size()) / 16);
            List<Selection> both = new ArrayList<>(one.selections());
            both.addAll(other.selections());
            return one.withSelections(List.copyOf(both));
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
}
