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
import org.jspecify.annotations.Nullable;

/** Every fetch goes to a subgraph of the supergraph and names only types and fields it has. */
final class SubgraphsKnowWhatIsAsked implements PlanCheck {

    @Override
    public List<Violation> check(PlanFacts plan) {
        List<Violation> violations = new ArrayList<>();
        for (Numbered each : plan.fetches()) {
            for (Start start : each.starts()) {
                check(plan, start.type(), start.selections(), violations);
            }
        }
        return violations;
    }

    private void check(
            PlanFacts plan, Node at, List<FetchSelection> selections, List<Violation> into) {
        for (FetchSelection selection : selections) {
            switch (selection) {
                case FetchField field when field.name().equals("__typename") -> {}
                case FetchField field -> {
                    FieldEdge edge = plan.graph().field(at, field.name());
                    if (edge == null) {
                        into.add(Violation.of(this, "there is no " + at + "." + field.name()));
                    } else {
                        below(plan, edge.target(), field.selections(), into);
                    }
                }
                case FetchFragment(String type, List<FetchSelection> inner) -> {
                    Node node = new Node(type, at.subgraph());
                    if (plan.graph().has(node)) {
                        check(plan, node, inner, into);
                    } else {
                        into.add(Violation.of(this, "there is no " + node));
                    }
                }
            }
        }
    }

    private void below(
            PlanFacts plan,
            @Nullable Node target,
            List<FetchSelection> selections,
            List<Violation> into) {
        if (target != null) {
            check(plan, target, selections, into);
        } else if (!selections.isEmpty()) {
            into.add(Violation.of(this, "a leaf has no " + selections));
        }
    }
}
