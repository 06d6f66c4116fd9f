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

    private record Question(String type, Set<Node> from) {}

    private static final int DEEPEST_KEY = 6;
    private static final int FAR = 63;

    private final QueryGraph graph;
    private final FieldSets fieldSets;
    private final Budget budget;
    private final Map<Question, Map<Node, Integer>> known = new HashMap<>();

    Reachability(QueryGraph graph, FieldSets fieldSets, Budget budget) {
        this.graph = graph;
        this.fieldSets = fieldSets;
        this.budget = budget;
    }

    /** Whether the key's fields can be had, starting from these nodes. */
    boolean canSupply(Set<Node> from, String type, KeyEdge edge) {
        return supplies(
                reachable(type, from, 0).keySet(), type, fieldSets.selections(edge.key()), 0);
    }

    /** Whether the nodes themselves have the key's fields. */
    boolean hasAtHand(Set<Node> nodes, String type, KeyEdge edge) {
        return supplies(nodes, type, fieldSets.selections(edge.key()), DEEPEST_KEY);
    }

    /**
     * How many subgraphs have to be entered on the way to a node, itself included; a great number
     * if it cannot be reached.
     */
    int hops(Set<Node> from, String type, Node target) {
        return reachable(type, from, 0).getOrDefault(target, FAR);
    }

    private Map<Node, Integer> reachable(String type, Set<Node> from, int depth) {
        Question question = new Question(type, from);
        Map<Node, Integer> answer = known.get(question);
        if (answer == null) {
            answer = spread(type, from, depth);
            if (depth == 0) {
                known.put(question, answer);
            }
        }
        return answer;
    }

    private Map<Node, Integer> spread(String type, Set<Node> from, int depth) {
        Map<Node, Integer> reached = new LinkedHashMap<>();
        from.forEach(node -> reached.put(node, 0));
        int hops = depth < DEEPEST_KEY ? 1 : FAR;
        while (hops < FAR) {
            Set<Node> known = Set.copyOf(reached.keySet());
            for (KeyEdge edge : graph.entries(type)) {
                budget.step();
                if (!reached.containsKey(edge.target())
                        && supplies(known, type, fieldSets.selections(edge.key()), depth)) {
                    reached.put(edge.target(), hops);
                }
            }
            hops = reached.size() > known.size() ? hops + 1 : FAR;
        }
        return reached;
    }

    private boolean supplies(Set<Node> nodes, String type, List<Selection> wanted, int depth) {
        Collected collected = Collected.of(graph, type, wanted);
        for (SelectedField field : collected.fields()) {
            if (!field.isTypename() && nodes.stream().noneMatch(n -> supplies(n, field, depth))) {
                return false;
            }
        }
        for (TypedSelection typed : collected.typed()) {
            for (SelectedField field :
                    Collected.of(graph, typed.type(), typed.selections()).fields()) {
                if (nodes.stream().noneMatch(n -> suppliesOn(n, typed.type(), field, depth))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean suppliesOn(Node node, String type, SelectedField field, int depth) {
        return supplies(new Node(type, node.subgraph()), field, depth);
    }

    private boolean supplies(Node node, SelectedField field, int depth) {
        FieldEdge edge = graph.field(node, field.name());
        if (edge == null || edge.external()) {
            return graph.isAbstract(node) && memberSupplies(node, field, depth);
        }
        Node target = edge.target();
        if (target == null) {
            return true;
        }
        Set<Node> there = Set.of(target);
        Set<Node> nodes =
                depth >= DEEPEST_KEY ? there : reachable(target.type(), there, depth + 1).keySet();
        return supplies(nodes, target.type(), field.selections(), Math.min(depth + 1, DEEPEST_KEY));
    }

    private boolean memberSupplies(Node node, SelectedField field, int depth) {
        return graph.downcasts(node).stream()
                .anyMatch(edge -> supplies(edge.target(), field, depth));
    }
}
