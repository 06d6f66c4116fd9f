package org.jingkai.gateway.sanity;

import java.util.ArrayList;
import java.util.List;
import org.jingkai.gateway.plan.FetchSelection;
import org.jingkai.gateway.plan.FetchSelection.FetchField;
import org.jingkai.gateway.plan.FetchSelection.FetchFragment;
import org.jingkai.gateway.querygraph.Edge.FieldEdge;
import org.jingkai.gateway.querygraph.Node;
import org.jingkai.gateway.sanity.PlanFacts.Numbered;
import org.jingkai.gateway.sanity.PlanFacts.Start;

/** No selection set is empty where GraphQL asks for one, and no fetch asks for nothing. */
final class SelectionsAreNotEmpty implements PlanCheck {

    @Override
    public List<Violation> check(PlanFacts plan) {
        List<Violation> violations = new ArrayList<>();
        for (Numbered each : plan.fetches()) {
            if (each.starts().isEmpty()) {
                violations.add(Violation.of(this, each + " asks for nothing"));
            }
            for (Start start : each.starts()) {
                check(plan, each.toString(), start.type(), start.selections(), violations);
            }
        }
        return violations;
    }

    private void check(
            PlanFacts plan,
            String where,
            Node at,
            List<FetchSelection> selections,
            List<Violation> into) {
        if (selections.isEmpty()) {
            into.add(Violation.of(this, where + " asks for nothing"));
        }
        for (FetchSelection selection : selections) {
            switch (selection) {
                case FetchField field -> {
                    FieldEdge edge = plan.graph().field(at, field.name());
                    if (edge != null && edge.target() != null) {
                        String below = where + ", below " + field.outputName();
                        check(plan, below, edge.target(), field.selections(), into);
                    }
                }
                case FetchFragment(String type, List<FetchSelection> inner) -> {
                    Node node = new Node(type, at.subgraph());
                    check(plan, where + ", on " + type, node, inner, into);
                }
            }
        }
    }
}
