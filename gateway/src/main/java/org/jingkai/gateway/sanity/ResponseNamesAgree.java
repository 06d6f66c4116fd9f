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

    private record Asked(Node parent, FetchField field, FieldEdge edge) {

        String shape() {
            return edge.target() == null
                    ? edge.type().toString()
                    : edge.type().withBaseName("composite").toString();
        }

        String call() {
            return field.name() + "(" + field.arguments() + ")";
        }
    }

    private record Together(Node parent, List<FetchSelection> selections) {}

    @Override
    public List<Violation> check(PlanFacts plan) {
        List<Violation> violations = new ArrayList<>();
        for (Numbered each : plan.fetches()) {
            for (Start start : each.starts()) {
                var together = List.of(new Together(start.type(), start.selections()));
                check(plan.graph(), together, violations);
            }
        }
        return violations;
    }

    private void check(QueryGraph graph, List<Together> together, List<Violation> into) {
        Map<String, List<Asked>> byName = new LinkedHashMap<>();
        together.forEach(set -> gather(graph, set.parent(), set.selections(), byName));
        byName.forEach((name, same) -> {
            List<Together> below = new ArrayList<>();
            for (Asked each : same) {
                if (conflicts(graph, each, same)) {
                    into.add(Violation.of(this, name + " stands for several things"));
                }
                if (each.edge().target() != null) {
                    below.add(new Together(each.edge().target(), each.field().selections()));
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
                                && overlap(graph, one.parent(), other.parent()));
    }

    private static boolean overlap(QueryGraph graph, Node one, Node other) {
        Set<String> types = graph.possibleTypes(one);
        return graph.possibleTypes(other).stream().anyMatch(types::contains);
    }

    private static void gather(
            QueryGraph graph,
            Node parent,
            List<FetchSelection> selections,
            Map<String, List<Asked>> byName) {
        for (FetchSelection selection : selections) {
            switch (selection) {
                case FetchField field -> {
                    FieldEdge edge = graph.field(parent, field.name());
                    if (edge != null) {
                        byName.computeIfAbsent(field.outputName(), _ -> new ArrayList<>())
                                .add(new Asked(parent, field, edge));
                    }
                }
                case FetchFragment(String type, List<FetchSelection> inner) ->
                        gather(graph, new Node(type, parent.subgraph()), inner, byName);
            }
        }
    }
}
