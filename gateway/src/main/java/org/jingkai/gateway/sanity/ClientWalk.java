package org.jingkai.gateway.sanity;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.operation.Selection;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.operation.Selection.TypedSelection;
import org.jingkai.gateway.querygraph.QueryGraph;
import org.jingkai.gateway.sanity.Spot.Fact;

/** Walks what the client asks for along what the plan brings. */
abstract class ClientWalk {

    private final QueryGraph graph;
    private final Map<List<Selection>, Set<View>> seen = new IdentityHashMap<>();

    ClientWalk(QueryGraph graph) {
        this.graph = graph;
    }

    /** A field of objects of one type, and what brings it. */
    abstract void field(String type, SelectedField field, List<Fact> facts);

    /** A selection set on objects of one position. */
    void position(View at) {}

    final void walk(PlanFacts plan) {
        walk(plan.root(), plan.operation().selections());
    }

    private void walk(View at, List<Selection> selections) {
        if (!seen.computeIfAbsent(selections, _ -> new HashSet<>()).add(at)) {
            return;
        }
        position(at);
        for (Selection selection : selections) {
            switch (selection) {
                case SelectedField field when field.isTypename() || field.isAnsweredHere() -> {}
                case SelectedField field -> walk(at, field);
                case TypedSelection(String type, List<Selection> inner) ->
                        walk(at.only(graph.possibleTypes(type)), inner);
            }
        }
    }

    private void walk(View at, SelectedField field) {
        for (String type : at.types()) {
            List<Fact> facts = at.facts(type, field.storageName());
            field(type, field, facts);
            if (!field.selections().isEmpty() && !facts.isEmpty()) {
                walk(View.below(facts), field.selections());
            }
        }
    }
}
