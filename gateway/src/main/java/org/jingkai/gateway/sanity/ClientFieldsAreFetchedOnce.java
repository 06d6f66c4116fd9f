package org.jingkai.gateway.sanity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.sanity.PlanFacts.Numbered;
import org.jingkai.gateway.sanity.Spot.Fact;

/**
 * Every leaf that the client asks for is brought by exactly one fetch, for every type of object. A
 * key or requirement may be brought again by a fetch that another one waits for.
 */
final class ClientFieldsAreFetchedOnce implements PlanCheck {

    @Override
    public List<Violation> check(PlanFacts plan) {
        Set<String> told = inputs(plan);
        Set<String> missing = new LinkedHashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        new ClientWalk(plan.graph()) {
            @Override
            void field(String type, SelectedField field, List<Fact> facts) {
                String where = type + "." + field.storageName();
                BitSet fetches = View.fetches(facts);
                if (fetches.isEmpty()) {
                    missing.add(where + " is not fetched");
                } else if (facts.stream().allMatch(fact -> fact.below() == null)
                        && fetches.cardinality() > 1
                        && !told.contains(where)) {
                    twice.add(where + " is fetched by " + fetches);
                }
            }
        }.walk(plan);
        List<Violation> violations = new ArrayList<>();
        missing.forEach(message -> violations.add(Violation.of(this, message)));
        twice.forEach(message -> violations.add(Violation.of(this, message)));
        return violations;
    }

    private static Set<String> inputs(PlanFacts plan) {
        Set<String> told = new HashSet<>();
        InputWalk walk =
                new InputWalk(plan) {
                    @Override
                    void input(Numbered fetch, String type, String name, List<Fact> facts) {
                        told.add(type + "." + name);
                    }
                };
        plan.fetches().forEach(walk::walk);
        return told;
    }
}
