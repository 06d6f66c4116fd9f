package org.jingkai.gateway.sanity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.sanity.PlanFacts.Numbered;
import org.jingkai.gateway.sanity.Spot.Fact;

/** Every fetch brings something that the client asks for, or that a needed fetch is told. */
final class FetchesAreNeeded implements PlanCheck {

    @Override
    public List<Violation> check(PlanFacts plan) {
        BitSet needed = askedByTheClient(plan);
        InputWalk inputs =
                new InputWalk(plan) {
                    @Override
                    void input(Numbered fetch, String type, String name, List<Fact> facts) {
                        needed.or(View.fetches(facts));
                    }
                };
        List<Violation> violations = new ArrayList<>();
        for (Numbered fetch : plan.fetches().reversed()) {
            if (needed.get(fetch.number())) {
                fetch.starts().forEach(start -> needed.or(typeTellers(start.at())));
                inputs.walk(fetch);
            } else {
                violations.add(
                        Violation.of(
                                this, "nobody needs " + fetch + ": " + fetch.fetch().operation()));
            }
        }
        return violations;
    }

    private static BitSet askedByTheClient(PlanFacts plan) {
        BitSet needed = new BitSet();
        new ClientWalk(plan.graph()) {
            @Override
            void field(String type, SelectedField field, List<Fact> facts) {
                BitSet fetches = View.fetches(facts);
                if (field.selections().isEmpty() || fetches.cardinality() == 1) {
                    needed.or(fetches);
                }
            }

            @Override
            void position(View at) {
                needed.or(typeTellers(at));
            }
        }.walk(plan);
        return needed;
    }

    private static BitSet typeTellers(View at) {
        BitSet tellers = new BitSet();
        for (String type : at.types()) {
            tellers.or(View.fetches(at.facts(type, "__typename")));
        }
        return tellers;
    }
}
