package org.jingkai.gateway.planning;

import java.util.ArrayList;
import java.util.List;
import org.jingkai.gateway.operation.Selection;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.operation.Selection.TypedSelection;
import org.jingkai.gateway.querygraph.Edge.FieldEdge;
import org.jingkai.gateway.querygraph.QueryGraph;

/** What {@code @provides} adds to the fields that a subgraph answers. */
final class Provision {

    private Provision() {}

    /**
     * Whether the subgraph answers the field where {@code provided} holds, without being told
     * anything first.
     */
    static boolean answers(QueryGraph graph, FieldEdge edge, List<Selection> provided) {
        if (edge.contexts().isEmpty() && isProvided(graph, edge, provided)) {
            return true;
        }
        return !edge.external() && !edge.needsInput();
    }

    /** What is provided at the objects that a field leads to. */
    static List<Selection> below(
            QueryGraph graph, FieldSets fieldSets, FieldEdge edge, List<Selection> provided) {
        if (provided.isEmpty()) {
            return fieldSets.selections(edge.provides());
        }
        List<Selection> below = new ArrayList<>(fieldSets.selections(edge.provides()));
        gather(graph, edge, provided, below);
        return below;
    }

    private static boolean isProvided(QueryGraph graph, FieldEdge edge, List<Selection> provided) {
        for (Selection selection : provided) {
            boolean found =
                    switch (selection) {
                        case SelectedField field -> field.name().equals(edge.field());
                        case TypedSelection typed ->
                                applies(graph, edge, typed)
                                        && isProvided(graph, edge, typed.selections());
                    };
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static void gather(
            QueryGraph graph, FieldEdge edge, List<Selection> provided, List<Selection> into) {
        for (Selection selection : provided) {
            switch (selection) {
                case SelectedField field -> {
                    if (field.name().equals(edge.field())) {
                        into.addAll(field.selections());
                    }
                }
                case TypedSelection typed -> {
                    if (applies(graph, edge, typed)) {
                        gather(graph, edge, typed.selections(), into);
                    }
                }
            }
        }
    }

    private static boolean applies(QueryGraph graph, FieldEdge edge, TypedSelection typed) {
        return graph.isA(edge.from().type(), typed.type());
    }
}
