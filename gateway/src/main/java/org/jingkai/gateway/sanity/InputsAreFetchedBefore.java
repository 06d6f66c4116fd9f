package org.jingkai.gateway.sanity;

import java.util.ArrayList;
import java.util.List;
import org.jingkai.gateway.plan.PlanNode.EntityPart;
import org.jingkai.gateway.sanity.PlanFacts.Numbered;
import org.jingkai.gateway.sanity.Spot.Fact;

/** The keys and requirements that a fetch is told are brought by fetches that end before it. */
final class InputsAreFetchedBefore implements PlanCheck {

    @Override
    public List<Violation> check(PlanFacts plan) {
        List<Violation> violations = new ArrayList<>();
        InputWalk walk =
                new InputWalk(plan) {
                    @Override
                    void input(Numbered fetch, String type, String name, List<Fact> facts) {
                        if (facts.isEmpty()) {
                            violations.add(
                                    violation(
                                            "%s is told %s.%s, which no fetch before it brings"
                                                    .formatted(fetch, type, name)));
                        }
                    }

                    @Override
                    void nowhere(Numbered fetch, EntityPart part) {
                        violations.add(
                                violation(
                                        "%s begins at '%s', where no fetch before it leads"
                                                .formatted(fetch, part.path())));
                    }
                };
        plan.fetches().forEach(walk::walk);
        return violations;
    }

    private Violation violation(String message) {
        return Violation.of(this, message);
    }
}
