package org.jingkai.gateway.operation;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which fragments spread which: finds those that spread themselves and those that nothing spreads,
 * each in time linear in the document.
 *
 * <p>Source: GraphQL specification, 5.5.2.2 "Fragment Spreads Must Not Form Cycles" and 5.5.1.4
 * "Fragments Must Be Used". It stands in for two rules of graphql-java of which one grows with the
 * cube of the number of fragments, the other with its square.
 */
final class FragmentUse {

    private final Map<String, FragmentDefinition> definitions = new LinkedHashMap<>();
    private final Map<String, Set<String>> spreads = new HashMap<>();
    private final Set<String> fromOperations = new LinkedHashSet<>();

    FragmentUse(Document document, Budget budget) {
        for (FragmentDefinition fragment :
                document.getDefinitionsOfType(FragmentDefinition.class)) {
            definitions.put(fragment.getName(), fragment);
            collect(
                    fragment.getSelectionSet(),
                    spreads.computeIfAbsent(fragment.getName(), _ -> new LinkedHashSet<>()),
                    budget);
        }
        for (OperationDefinition operation :
                document.getDefinitionsOfType(OperationDefinition.class)) {
            collect(operation.getSelectionSet(), fromOperations, budget);
        }
    }

    private static void collect(Node<?> within, Set<String> into, Budget budget) {
        budget.step();
        if (within instanceof FragmentSpread spread) {
            into.add(spread.getName());
        }
        for (Node<?> child : within.getChildren()) {
            collect(child, into, budget);
        }
    }

    /** The fragments that lie on a circle, or between two. */
    List<FragmentDefinition> circular() {
        Set<String> left = new LinkedHashSet<>(definitions.keySet());
        peel(left, spreads);
        peel(left, reversed());
        return left.stream().map(definitions::get).toList();
    }

    /** The fragments that no operation spreads, be it through others. */
    List<FragmentDefinition> unused() {
        Set<String> used = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(fromOperations);
        while (!open.isEmpty()) {
            String name = open.remove();
            if (used.add(name)) {
                open.addAll(spreads.getOrDefault(name, Set.of()));
            }
        }
        return definitions.values().stream()
                .filter(fragment -> !used.contains(fragment.getName()))
                .toList();
    }

    /** Takes away, again and again, what leads to nothing that is left. */
    private void peel(Set<String> left, Map<String, Set<String>> edges) {
        Map<String, Integer> degree = new HashMap<>();
        Map<String, List<String>> sources = new HashMap<>();
        Deque<String> free = new ArrayDeque<>();
        for (String name : left) {
            int out = 0;
            for (String target : edges.getOrDefault(name, Set.of())) {
                if (left.contains(target)) {
                    out++;
                    sources.computeIfAbsent(target, _ -> new ArrayList<>()).add(name);
                }
            }
            degree.put(name, out);
            if (out == 0) {
                free.add(name);
            }
        }
        while (!free.isEmpty()) {
            String name = free.remove();
            left.remove(name);
            for (String source : sources.getOrDefault(name, List.of())) {
                if (degree.merge(source, -1, Integer::sum) == 0) {
                    free.add(source);
                }
            }
        }
    }

    private Map<String, Set<String>> reversed() {
        Map<String, Set<String>> edges = new HashMap<>();
        spreads.forEach((from, targets) ->
                targets.forEach(
                        to -> edges.computeIfAbsent(to, _ -> new LinkedHashSet<>()).add(from)));
        return edges;
    }
}
