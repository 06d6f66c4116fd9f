package org.jingkai.gateway.planning;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.operation.Budget;
import org.jingkai.gateway.operation.Selection;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.operation.Selection.TypedSelection;
import org.jingkai.gateway.querygraph.Edge.FieldEdge;
import org.jingkai.gateway.querygraph.Edge.KeyEdge;
import org.jingkai.gateway.querygraph.Node;
import org.jingkai.gateway.querygraph.QueryGraph;

/**
 * Which subgraphs can be entered at an object, by keys that are known or can be had from subgraphs
 * entered before.
 */
final class Reachability {

    private record Question(String type, Set<Known> from, int depth) {}

    /** Objects that are known in a subgraph, with what it answers there thanks to a provision. */
    record Known(Node node, List<Selection> provided) {

        Known(Node node) {
            this(node, List.of());
        }
    }

    private static final int DEEPEST_KEY = 6;
    private static final int FAR = 63;

    private final QueryGraph graph;
    private final FieldSets fieldSets;
    private final Budget budget;
    private final Map<Question, Map<Known, Integer>> known = new HashMap<>();

    Reachability(QueryGraph graph, FieldSets fieldSets, Budget budget) {
        this.graph = graph;
        this.fieldSets = fieldSets;
        this.budget = budget;
    }

    /** Whether the key's fields can be had, starting from these nodes. */
    boolean canSupply(Set<Known> from, String type, KeyEdge edge) {
        return supplies(
                reachable(type, from, 0).keySet(), type, fieldSets.selections(edge.key()), 0);
    }

    /** Whether the nodes themselves have the key's fields. */
    boolean hasAtHand(Set<Known> nodes, String type, KeyEdge edge) {
        return supplies(nodes, type, fieldSets.selections(edge.key()), DEEPEST_KEY);
    }

    /**
     * How many subgraphs have to be entered on the way to a node, itself included; a great number
     * if it cannot be reached.
     */
    int hops(Set<Known> from, String type, Node target) {
        return reachable(type, from, 0).getOrDefault(new Known(target), FAR);
    }

    private Map<Known, Integer> reachable(String type, Set<Known> from, int depth) {
        Question question = new Question(type, from, depth);
        Map<Known, Integer> answer = known.get(question);
        if (answer == null) {
            answer = spread(type, from, depth);
            known.put(question, answer);
        }
        return answer;
    }

    private Map<Known, Integer> spread(String type, Set<Known> from, int depth) {
        Map<Known, Integer> reached = new LinkedHashMap<>();
        from.forEach(node -> reached.put(node, 0));
        int hops = depth < DEEPEST_KEY ? 1 : FAR;
        while (hops < FAR) {
            Set<Known> known = Set.copyOf(reached.keySet());
            for (KeyEdge edge : graph.entries(type)) {
                budget.step();
                Known target = new Known(edge.target());
                if (!reached.containsKey(target)
                        && supplies(known, type, fieldSets.selections(edge.key()), depth)) {
                    reached.put(target, hops);
                }
            }
            hops = reached.size() > known.size() ? hops + 1 : FAR;
        }
        return reached;
    }

    private boolean supplies(Set<Known> nodes, String type, List<Selection> wanted, int depth) {
        budget.steps(1 + nodes.size() / 8);
        Collected collected = Collected.of(graph, type, wanted, budget);
        for (SelectedField field : collected.fields()) {
            if (!field.isTypename() && nodes.stream().noneMatch(n -> supplies(n, field, depth))) {
                return false;
            }
        }
        for (TypedSelection typed : collected.typed()) {
            for (SelectedField field :
                    Collected.of(graph, typed.type(), typed.selections(), budget).fields()) {
                if (nodes.stream().noneMatch(n -> suppliesOn(n, typed.type(), field, depth))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean suppliesOn(Known known, String type, SelectedField field, int depth) {
        Node node = new Node(type, known.node().subgraph());
        return supplies(new Known(node, known.provided()), field, depth);
    }

    private boolean supplies(Known known, SelectedField field, int depth) {
        Node node = known.node();
        FieldEdge edge = graph.field(node, field.name());
        boolean withheld =
                edge == null
                        || (edge.external() && !Provision.answers(graph, edge, known.provided()));
        if (edge == null || withheld) {
            return graph.isAbstract(node) && memberSupplies(known, field, depth);
        }
        Node target = edge.target();
        if (target == null) {
            return true;
        }
        Set<Known> there =
                Set.of(
                        new Known(
                                target, Provision.below(graph, fieldSets, edge, known.provided())));
        Set<Known> nodes =
                depth >= DEEPEST_KEY ? there : reachable(target.type(), there, depth + 1).keySet();
        return supplies(nodes, target.type(), field.selections(), Math.min(depth + 1, DEEPEST_KEY));
    }

    private boolean memberSupplies(Known known, SelectedField field, int depth) {
        return graph.downcasts(known.node()).stream()
                .map(edge -> new Known(edge.target(), known.provided()))
                .anyMatch(member -> supplies(member, field, depth));
    }
}
