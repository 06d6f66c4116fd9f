package org.jingkai.gateway.sanity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.plan.FetchSelection;
import org.jingkai.gateway.plan.FetchSelection.FetchField;
import org.jingkai.gateway.plan.FetchSelection.FetchFragment;
import org.jingkai.gateway.querygraph.Edge.FieldEdge;
import org.jingkai.gateway.querygraph.Node;
import org.jingkai.gateway.querygraph.QueryGraph;
import org.jingkai.gateway.sanity.PlanFacts.Numbered;
import org.jingkai.gateway.sanity.PlanFacts.Start;

/**
 * Equal response names at one place of a fetch stand for values of one shape, and on objects that
 * may be the same for the same field with the same arguments.
 *
 * <p>Source: GraphQL specification, "Field Selection Merging".
 */
final class ResponseNamesAgree implements PlanCheck {

    /**
     * A field that is asked.
     *
     * @param parents the types it stands on, from the fetch's own down to its parent
     */
    private record Asked(List<Node> parents, FetchField field, FieldEdge edge) {

        String shape() {
            return edge.target() == null
                    ? edge.type().toString()
                    : edge.type().withBaseName("composite").toString();
        }

        String call() {
            return field.name() + "(" + field.arguments() + ")";
        }
    }

    private record Together(List<Node> parents, List<FetchSelection> selections) {}

    @Override
    public List<Violation> check(PlanFacts plan) {
        List<Violation> violations = new ArrayList<>();
        for (Numbered each : plan.fetches()) {
            for (Start start : each.starts()) {
                var together = List.of(new Together(List.of(start.type()), start.selections()));
                check(plan.graph(), together, violations);
            }
        }
        return violations;
    }

    private void check(QueryGraph graph, List<Together> together, List<Violation> into) {
        Map<String, List<Asked>> byName = new LinkedHashMap<>();
        together.forEach(set -> gather(graph, set.parents(), set.selections(), byName));
        byName.forEach((name, same) -> {
            List<Together> below = new ArrayList<>();
            for (Asked each : same) {
                if (conflicts(graph, each, same)) {
                    into.add(Violation.of(this, name + " stands for several things"));
                }
                if (each.edge().target() != null) {
                    below.add(
                            new Together(
                                    with(each.parents(), each.edge().target()),
                                    each.field().selections()));
                }
            }
            if (!below.isEmpty()) {
                check(graph, below, into);
            }
        });
    }

    private static boolean conflicts(QueryGraph graph, Asked one, List<Asked> others) {
        Asked first = others.getFirst();
        if (!first.shape().equals(one.shape())) {
            return true;
        }
        return others.stream()
                .anyMatch(other ->
                        !other.call().equals(one.call())
                                && mayMeet(graph, one.parents(), other.parents()));
    }

    /** Whether both can be of one object; below objects of different types they never are. */
    private static boolean mayMeet(QueryGraph graph, List<Node> some, List<Node> others) {
        for (int i = 0; i < some.size(); i++) {
            if (!overlap(graph, some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean overlap(QueryGraph graph, Node one, Node other) {
        Set<String> types = graph.possibleTypes(one);
        return graph.possibleTypes(other).stream().anyMatch(types::contains);
    }

    private static void gather(
            QueryGraph graph,
            List<Node> parents,
            List<FetchSelection> selections,
            Map<String, List<Asked>> byName) {
        Node parent = parents.getLast();
        for (FetchSelection selection : selections) {
            switch (selection) {
                case FetchField field -> {
                    FieldEdge edge = graph.field(parent, field.name());
                    if (edge != null) {
                        byName.computeIfAbsent(field.outputName(), _ -> new ArrayList<>())
                                .add(new Asked(parents, field, edge));
                    }
                }
                case FetchFragment(String type, List<FetchSelection> inner) -> {
                    Node narrowed = new Node(type, parent.subgraph());
                    List<Node> above = parents.subList(0, parents.size() - 1);
                    gather(graph, with(above, narrowed), inner, byName);
                }
            }
        }
    }

    private static List<Node> with(List<Node> parents, Node last) {
        List<Node> longer = new ArrayList<>(parents);
        longer.add(last);
        return List.copyOf(longer);
    }
}
