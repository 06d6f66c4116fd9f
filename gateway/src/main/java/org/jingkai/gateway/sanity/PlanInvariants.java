package org.jingkai.gateway.sanity;

import java.util.ArrayList;
import java.util.List;
import org.jingkai.gateway.operation.NormalizedOperation;
import org.jingkai.gateway.plan.QueryPlan;
import org.jingkai.gateway.querygraph.QueryGraph;
import org.jingkai.gateway.supergraph.Supergraph;

/**
 * Checks finished plans of one supergraph against the rules that hold of every plan. It shares
 * nothing with the planner but the query graph, so that the two do not err together.
 */
public final class PlanInvariants {

    private static final List<PlanCheck> ON_THE_TEXT =
            List.of(
                    new SubgraphsKnowWhatIsAsked(),
                    new SelectionsAreNotEmpty(),
                    new VariablesAreDeclaredAndUsed(),
                    new ResponseNamesAgree(),
                    new MutationsKeepTheirOrder());

    private static final List<PlanCheck> ON_THE_FLOW =
            List.of(
                    new ClientFieldsAreFetchedOnce(),
                    new InputsAreFetchedBefore(),
                    new FetchesAreNeeded());

    private final Supergraph supergraph;
    private final QueryGraph graph;

    /** A checker for plans of this supergraph. */
    public PlanInvariants(Supergraph supergraph, QueryGraph graph) {
        this.supergraph = supergraph;
        this.graph = graph;
    }

    /** What is wrong with the plan of an operation; nothing if it is sound. */
    public List<Violation> check(NormalizedOperation operation, QueryPlan plan) {
        PlanFacts facts = PlanFacts.of(supergraph, graph, operation, plan);
        List<Violation> violations = new ArrayList<>();
        ON_THE_TEXT.forEach(rule -> violations.addAll(rule.check(facts)));
        if (violations.isEmpty()) {
            ON_THE_FLOW.forEach(rule -> violations.addAll(rule.check(facts)));
        }
        return List.copyOf(violations);
    }
}
