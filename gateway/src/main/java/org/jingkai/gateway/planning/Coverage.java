package org.jingkai.gateway.planning;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.operation.Budget;
import org.jingkai.gateway.operation.Selection;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.operation.Selection.TypedSelection;
import org.jingkai.gateway.querygraph.Edge.FieldEdge;
import org.jingkai.gateway.querygraph.Node;
import org.jingkai.gateway.querygraph.QueryGraph;

/**
 * How much of a selection a subgraph answers by itself, without another call. Leaves weigh a
 * thousand; a composite of which only the object itself can be had weighs one, because its parts
 * may still be had from there by a key.
 */
final class Coverage {

    private static final long LEAF = 1_000;

    private final QueryGraph graph;
    private final FieldSets fieldSets;
    private final Budget budget;
    private final Map<SelectedField, Map<Node, Long>> known = new IdentityHashMap<>();
    private final Map<SelectedField, Long> totals = new IdentityHashMap<>();

    Coverage(QueryGraph graph, FieldSets fieldSets, Budget budget) {
        this.graph = graph;
        this.fieldSets = fieldSets;
        this.budget = budget;
    }

    /** The weight of what the subgraph answers. */
    long of(Node node, List<Selection> provided, List<Selection> selections) {
        if (graph.isAbstract(node)) {
            return ofAbstract(node, provided, selections);
        }
        long weight = 0;
        for (SelectedField field : Collected.of(graph, node.type(), selections, budget).fields()) {
            weight += of(node, provided, field);
        }
        return weight;
    }

    /** The weight of what the subgraph answers of one field of an object. */
    long of(Node node, List<Selection> provided, SelectedField field) {
        if (!provided.isEmpty() || field.selections().isEmpty()) {
            return compute(node, provided, field);
        }
        Map<Node, Long> byNode = known.computeIfAbsent(field, _ -> new HashMap<>());
        Long weight = byNode.get(node);
        if (weight == null) {
            weight = compute(node, provided, field);
            byNode.put(node, weight);
        }
        return weight;
    }

    /** Whether the subgraph answers the whole field. */
    boolean isFull(Place place, SelectedField field) {
        return of(place.at(), place.provided(), field) >= total(field);
    }

    private long compute(Node node, List<Selection> provided, SelectedField field) {
        budget.step();
        if (field.isTypename()) {
            return graph.isInterfaceObject(node) ? 0 : LEAF;
        }
        FieldEdge edge = graph.field(node, field.name());
        if (edge == null || !Provision.answers(graph, edge, provided)) {
            return 0;
        }
        if (edge.target() == null) {
            return LEAF;
        }
        List<Selection> below = Provision.below(graph, fieldSets, edge, provided);
        long weight = of(edge.target(), below, field.selections());
        boolean useful = weight > 0 || field.selections().isEmpty() || leadsOn(edge.target());
        return useful ? 1 + weight : 0;
    }

    /**
     * Whether something may be had from objects of which the subgraph itself answers nothing that
     * is asked.
     */
    private boolean leadsOn(Node target) {
        return graph.isAbstract(target) || !graph.entries(target.type()).isEmpty();
    }

    private long ofAbstract(Node node, List<Selection> provided, List<Selection> selections) {
        long weight = 0;
        Set<String> types = graph.possibleTypes(node);
        budget.steps(1 + (long) types.size() * (1 + selections.size()) / 16);
        for (Selection selection : selections) {
            weight +=
                    switch (selection) {
                        case SelectedField field -> best(node, types, provided, field);
                        case TypedSelection typed -> best(node, types, provided, typed);
                    };
        }
        return weight;
    }

    private long best(Node node, Set<String> types, List<Selection> provided, SelectedField field) {
        if (field.isTypename()) {
            return LEAF;
        }
        long best = 0;
        for (String type : types) {
            best = Math.max(best, of(new Node(type, node.subgraph()), provided, field));
        }
        return best;
    }

    private long best(
            Node node, Set<String> types, List<Selection> provided, TypedSelection typed) {
        long best = 0;
        for (String type : types) {
            if (graph.isA(type, typed.type())) {
                Node object = new Node(type, node.subgraph());
                best = Math.max(best, of(object, provided, typed.selections()));
            }
        }
        return best;
    }

    private long total(SelectedField field) {
        if (field.selections().isEmpty()) {
            return LEAF;
        }
        Long weight = totals.get(field);
        if (weight == null) {
            budget.step();
            weight = 1 + total(field.selections());
            totals.put(field, weight);
        }
        return weight;
    }

    private long total(List<Selection> selections) {
        long weight = 0;
        for (Selection selection : selections) {
            weight +=
                    switch (selection) {
                        case SelectedField field -> total(field);
                        case TypedSelection typed -> total(typed.selections());
                    };
        }
        return weight;
    }
}
