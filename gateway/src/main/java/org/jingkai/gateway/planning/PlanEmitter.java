package org.jingkai.gateway.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.operation.NormalizedOperation;
import org.jingkai.gateway.plan.PlanNode;
import org.jingkai.gateway.querygraph.QueryGraph;
import org.jingkai.gateway.supergraph.Supergraph;
import org.jspecify.annotations.Nullable;

/** Emits steps as plan nodes: what waits for nothing first, what is independent side by side. */
final class PlanEmitter {

    private final FetchEmitter fetches;
    private final Map<FetchGroup, Step> stepOf = new HashMap<>();

    /** {@code first} is the number of the plan's next fetch. */
    PlanEmitter(Supergraph supergraph, QueryGraph graph, NormalizedOperation operation, int first) {
        this.fetches = new FetchEmitter(supergraph, graph, operation, first);
    }

    @Nullable PlanNode emit(List<Step> steps) {
        for (Step step : steps) {
            step.groups().forEach(group -> stepOf.put(group, step));
        }
        return steps.isEmpty() ? null : emitSome(steps);
    }

    private PlanNode emitSome(List<Step> steps) {
        List<List<Step>> islands = islands(steps);
        if (islands.size() == 1) {
            return emitIsland(islands.getFirst());
        }
        List<PlanNode> nodes = new ArrayList<>();
        for (List<Step> island : islands) {
            nodes.add(emitIsland(island));
        }
        return new PlanNode.Parallel(nodes);
    }

    private PlanNode emitIsland(List<Step> island) {
        if (island.size() == 1) {
            return fetches.emit(island.getFirst());
        }
        Set<Step> here = new HashSet<>(island);
        List<Step> first = new ArrayList<>();
        List<Step> rest = new ArrayList<>();
        for (Step step : island) {
            (parents(step).stream().noneMatch(here::contains) ? first : rest).add(step);
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

    private List<List<Step>> islands(List<Step> steps) {
        List<Set<Step>> islands = new ArrayList<>();
        Set<Step> all = new HashSet<>(steps);
        for (Step step : steps) {
            Set<Step> joined = new LinkedHashSet<>();
            joined.add(step);
            for (Step parent : parents(step)) {
                if (all.contains(parent)) {
                    joined.add(parent);
                }
            }
            islands.removeIf(island -> joins(island, joined));
            islands.add(joined);
        }
        return islands.stream().map(island -> inOrder(steps, island)).toList();
    }

    private static boolean joins(Set<Step> island, Set<Step> joined) {
        for (Step step : island) {
            if (joined.contains(step)) {
                joined.addAll(island);
                return true;
            }
        }
        return false;
    }

    private static List<Step> inOrder(List<Step> steps, Set<Step> island) {
        return steps.stream().filter(island::contains).toList();
    }

    private Set<Step> parents(Step step) {
        Set<Step> parents = new LinkedHashSet<>();
        for (FetchGroup parent : step.parents()) {
            Step found = stepOf.get(parent);
            if (found != null) {
                parents.add(found);
            }
        }
        return parents;
    }
}
