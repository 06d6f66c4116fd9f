package org.jingkai.gateway.sanity;

import java.util.ArrayList;
import java.util.List;
import org.jingkai.gateway.operation.OperationKind;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.plan.FetchSelection;
import org.jingkai.gateway.plan.FetchSelection.FetchField;
import org.jingkai.gateway.plan.Path;
import org.jingkai.gateway.plan.PlanNode;
import org.jingkai.gateway.sanity.PlanFacts.Numbered;

/**
 * Root fields of a mutation are sent once each, in the client's order, one call after the other.
 */
final class MutationsKeepTheirOrder implements PlanCheck {

    @Override
    public List<Violation> check(PlanFacts plan) {
        if (plan.operation().kind() != OperationKind.MUTATION) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        int roots = 0;
        for (Numbered each : plan.fetches()) {
            if (each.fetch().target() instanceof PlanNode.Root(Path path, var selections)
                    && path.equals(Path.ROOT)) {
                if (each.before().cardinality() < each.number()) {
                    violations.add(Violation.of(this, each + " does not wait its turn"));
                }
                selections.forEach(selection -> addName(selection, sent));
                roots++;
            }
        }
        if (roots > 0 && !sent.equals(asked(plan))) {
            violations.add(Violation.of(this, asked(plan) + " are asked and " + sent + " sent"));
        }
        return violations;
    }

    private static List<String> asked(PlanFacts plan) {
        List<String> asked = new ArrayList<>();
        plan.operation()
                .selections()
                .forEach(selection -> {
                    if (selection instanceof SelectedField field
                            && !field.isTypename()
                            && !field.isAnsweredHere()) {
                        asked.add(field.name());
                    }
                });
        return asked;
    }

    private static void addName(FetchSelection selection, List<String> into) {
        if (selection instanceof FetchField field && !field.name().equals("__typename")) {
            into.add(field.name());
        }
    }
}
