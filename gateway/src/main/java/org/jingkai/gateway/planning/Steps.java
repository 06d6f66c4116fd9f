package org.jingkai.gateway.planning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jingkai.gateway.operation.Budget;
import org.jspecify.annotations.Nullable;

/**
 * Optimises a draft: groups that fetch nothing go, and groups that can go to the same subgraph at
 * the same time share one call.
 *
 * <pre>
 * trade at zone, trade at zone.region, both after zones   =>   one call of trade with two lists of representations
 * </pre>
 *
 * A call that nothing waits for waits for a later one to its subgraph if there is one: it costs no
 * time, because the later one is waited for anyway.
 */
final class Steps {

    private record Key(int level, String subgraph, int alone) {

        boolean isShared() {
            return alone < 0;
        }
    }

    private Steps() {}

    static List<Step> of(List<FetchGroup> drafted, Budget budget) {
        List<FetchGroup> groups = withoutEmpty(drafted, budget);
        Map<FetchGroup, Integer> levels = new HashMap<>();
        groups.forEach(group -> level(group, levels));
        Map<Key, List<FetchGroup>> together = together(groups, levels);
        if (together.size() > 2) {
            delay(together, levels, budget);
            together = together(groups, levels);
        }
        List<Step> steps = new ArrayList<>();
        together.forEach((key, members) -> steps.add(new Step(key.subgraph(), members)));
        return steps;
    }

    private static Map<Key, List<FetchGroup>> together(
            List<FetchGroup> groups, Map<FetchGroup, Integer> levels) {
        Map<Key, List<FetchGroup>> together = new LinkedHashMap<>();
        for (FetchGroup group : groups) {
            Key key =
                    new Key(
                            level(group, levels),
                            group.subgraph(),
                            group.isRoot() ? group.id() : -1);
            together.computeIfAbsent(key, _ -> new ArrayList<>()).add(group);
        }
        return together;
    }

    /** Moves whole calls, the last ones first, so that what waits for them has moved already. */
    private static void delay(
            Map<Key, List<FetchGroup>> together, Map<FetchGroup, Integer> levels, Budget budget) {
        Map<String, NavigableMap<Integer, Key>> shared = new HashMap<>();
        for (Key key : together.keySet()) {
            if (key.isShared()) {
                shared.computeIfAbsent(key.subgraph(), _ -> new TreeMap<>()).put(key.level(), key);
            }
        }
        List<Key> latestFirst =
                together.keySet().stream()
                        .sorted(Comparator.comparingInt(Key::level).reversed())
                        .toList();
        Map<FetchGroup, Integer> awaited = new HashMap<>();
        for (Key key : latestFirst) {
            List<FetchGroup> members = together.getOrDefault(key, List.of());
            int last = Integer.MAX_VALUE;
            for (FetchGroup group : members) {
                last = Math.min(last, awaited.getOrDefault(group, Integer.MAX_VALUE) - 1);
            }
            Key later = key.isShared() ? later(key, last, shared) : null;
            if (later != null) {
                together.remove(key);
                shared.getOrDefault(key.subgraph(), new TreeMap<>()).remove(key.level());
                together.getOrDefault(later, new ArrayList<>()).addAll(members);
                members.forEach(group -> levels.put(group, later.level()));
            }
            for (FetchGroup group : members) {
                budget.steps(1 + group.parents().size());
                int level = levels.getOrDefault(group, 0);
                group.parents().forEach(parent -> awaited.merge(parent, level, Math::min));
            }
        }
    }

    /** The next later call to the same subgraph, not later than {@code last}. */
    private static @Nullable Key later(
            Key key, int last, Map<String, NavigableMap<Integer, Key>> shared) {
        var next = shared.getOrDefault(key.subgraph(), new TreeMap<>()).higherEntry(key.level());
        return next == null || next.getKey() > last ? null : next.getValue();
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

    private static List<FetchGroup> withoutEmpty(List<FetchGroup> drafted, Budget budget) {
        List<FetchGroup> kept = new ArrayList<>();
        for (FetchGroup group : drafted) {
            if (!group.selection().isEmpty()) {
                kept.add(group);
            }
        }
        for (FetchGroup group : kept) {
            Set<FetchGroup> parents = new LinkedHashSet<>();
            addNonEmpty(group, parents, budget);
            group.parents().clear();
            group.parents().addAll(parents);
        }
        return kept;
    }

    /**
     * What a group waits for; in place of a group that fetches nothing, what that one waits for.
     */
    private static void addNonEmpty(FetchGroup waiting, Set<FetchGroup> into, Budget budget) {
        Set<FetchGroup> seen = new HashSet<>();
        Deque<FetchGroup> open = new ArrayDeque<>(waiting.parents());
        while (!open.isEmpty()) {
            budget.step();
            FetchGroup group = open.pop();
            if (!group.selection().isEmpty()) {
                into.add(group);
            } else if (seen.add(group)) {
                new ArrayList<>(group.parents()).reversed().forEach(open::push);
            }
        }
    }
}
