package org.jingkai.gateway.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.operation.Budget;
import org.jingkai.gateway.operation.NormalizedOperation;
import org.jingkai.gateway.plan.PlanNode;
import org.jingkai.gateway.querygraph.QueryGraph;
import org.jingkai.gateway.supergraph.Supergraph;
import org.jspecify.annotations.Nullable;

/** Emits steps as plan nodes: what waits for nothing first, what is independent side by side. */
final class PlanEmitter {

    private final FetchEmitter fetches;
    private final Budget budget;
    private final List<Step> steps = new ArrayList<>();
    private final List<BitSet> parents = new ArrayList<>();

    /** {@code first} is the number of the plan's next fetch. */
    PlanEmitter(
            Supergraph supergraph,
            QueryGraph graph,
            NormalizedOperation operation,
            int first,
            Budget budget) {
        this.fetches = new FetchEmitter(supergraph, graph, operation, first, budget);
        this.budget = budget;
    }

    @Nullable PlanNode emit(List<Step> all) {
        Map<FetchGroup, Integer> stepOf = new IdentityHashMap<>();
        for (Step step : all) {
            step.groups().forEach(group -> stepOf.put(group, steps.size()));
            steps.add(step);
        }
        steps.forEach(step -> parents.add(parents(step, stepOf)));
        BitSet some = new BitSet();
        some.set(0, steps.size());
        return some.isEmpty() ? null : emitSome(some);
    }

    private static BitSet parents(Step step, Map<FetchGroup, Integer> stepOf) {
        BitSet parents = new BitSet();
        for (FetchGroup parent : step.parents()) {
            Integer found = stepOf.get(parent);
            if (found != null) {
                parents.set(found);
            }
        }
        return parents;
    }

    private PlanNode emitSome(BitSet some) {
        List<BitSet> islands = islands(some);
        if (islands.size() == 1) {
            return emitIsland(islands.getFirst());
        }
        List<PlanNode> nodes = new ArrayList<>();
        for (BitSet island : islands) {
            nodes.add(emitIsland(island));
        }
        return new PlanNode.Parallel(nodes);
    }

    private PlanNode emitIsland(BitSet island) {
        if (island.cardinality() == 1) {
            return fetches.emit(steps.get(island.nextSetBit(0)));
        }
        BitSet first = new BitSet();
        BitSet rest = new BitSet();
        for (int step = island.nextSetBit(0); step >= 0; step = island.nextSetBit(step + 1)) {
            budget.steps(1 + island.length() / 256);
            (parents.get(step).intersects(island) ? rest : first).set(step);
        }
        List<PlanNode> nodes = new ArrayList<>();
        nodes.add(emitSome(first));
        nodes.add(emitSome(rest));
        return new PlanNode.Sequence(flatten(nodes));
    }

    static List<PlanNode> flatten(List<PlanNode> nodes) {
        List<PlanNode> flat = new ArrayList<>();
        for (PlanNode node : nodes) {
            if (node instanceof PlanNode.Sequence(List<PlanNode> inner)) {
                flat.addAll(inner);
            } else {
                flat.add(node);
            }
        }
        return List.copyOf(flat);
    }

    /** The steps, in groups of those that wait for one another. */
    private List<BitSet> islands(BitSet some) {
        List<BitSet> islands = new ArrayList<>();
        for (int step = some.nextSetBit(0); step >= 0; step = some.nextSetBit(step + 1)) {
            BitSet joined = (BitSet) parents.get(step).clone();
            joined.and(some);
            joined.set(step);
            budget.steps(1 + islands.size());
            islands.removeIf(island -> joins(island, joined));
            islands.add(joined);
        }
        return islands;
    }

    private static boolean joins(BitSet island, BitSet joined) {
        boolean joins = island.intersects(joined);
        if (joins) {
            joined.or(island);
        }
        return joins;
    }
}
