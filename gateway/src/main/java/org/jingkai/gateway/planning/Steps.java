package org.jingkai.gateway.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Optimises a draft: groups that fetch nothing go, and groups that can go to the same subgraph at
 * the same time share one call.
 *
 * <pre>
 * trade at zone, trade at zone.region, both after zones   =>   one call of trade with two lists of representations
 * </pre>
 */
final class Steps {

    private record Key(int level, String subgraph, int alone) {}

    private Steps() {}

    static List<Step> of(List<FetchGroup> drafted) {
        List<FetchGroup> groups = withoutEmpty(drafted);
        Map<FetchGroup, Integer> levels = new HashMap<>();
        Map<Key, List<FetchGroup>> together = new LinkedHashMap<>();
        for (FetchGroup group : groups) {
            Key key =
                    new Key(
                            level(group, levels),
                            group.subgraph(),
                            group.isRoot() ? group.id() : -1);
            together.computeIfAbsent(key, _ -> new ArrayList<>()).add(group);
        }
        List<Step> steps = new ArrayList<>();
        together.forEach((key, members) -> steps.add(new Step(key.subgraph(), members)));
        return steps;
    }

    private static int level(FetchGroup group, Map<FetchGroup, Integer> levels) {
        Integer known = levels.get(group);
        if (known != null) {
            return known;
        }
        int level = 0;
        for (FetchGroup parent : group.parents()) {
            level = Math.max(level, 1 + level(parent, levels));
        }
        levels.put(group, level);
        return level;
    }

    private static List<FetchGroup> withoutEmpty(List<FetchGroup> drafted) {
        List<FetchGroup> kept = new ArrayList<>();
        for (FetchGroup group : drafted) {
            if (!group.selection().isEmpty()) {
                kept.add(group);
            }
        }
        for (FetchGroup group : kept) {
            Set<FetchGroup> parents = new LinkedHashSet<>();
            group.parents().forEach(parent -> addNonEmpty(parent, parents));
            group.parents().clear();
            group.parents().addAll(parents);
        }
        return kept;
    }

    private static void addNonEmpty(FetchGroup group, Set<FetchGroup> into) {
        if (group.selection().isEmpty()) {
            group.parents().forEach(parent -> addNonEmpty(parent, into));
        } else {
            into.add(group);
        }
    }
}
