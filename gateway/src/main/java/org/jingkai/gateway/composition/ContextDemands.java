package org.jingkai.gateway.composition;

import graphql.language.SelectionSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which values fields take from the objects above them: a demand is met below an object whose type
 * sets the context, if the value can be had there. The nearest such object decides.
 */
final class ContextDemands {

    private record Demand(List<String> setBy, SelectionSet selections) {}

    private final SubgraphSet set;
    private final Map<String, Demand> demands = new LinkedHashMap<>();

    ContextDemands(SubgraphSet set) {
        this.set = set;
        for (Subgraph subgraph : set.all()) {
            var contexts = new Contexts(subgraph);
            Map<String, List<TypeModel>> types = contexts.set();
            for (Contexts.Taken taken : contexts.taken()) {
                List<String> setBy =
                        types.getOrDefault(String.valueOf(taken.context()), List.of()).stream()
                                .map(TypeModel::name)
                                .toList();
                taken.selections()
                        .ifPresent(each -> demands.put(name(taken), new Demand(setBy, each)));
            }
        }
    }

    private static String name(Contexts.Taken taken) {
        return taken.merged() + " " + taken.selection();
    }

    /** Whether the objects above have all that the field takes. */
    boolean areMet(FieldIn field, Standing standing) {
        return demands.isEmpty()
                || Contexts.taken(field).stream()
                        .allMatch(taken -> standing.contexts().contains(name(taken)));
    }

    /** The demands that are met below an object, if what it has of its own is as given. */
    SortedSet<String> below(Standing standing, Predicate<SelectionSet> canSelect) {
        if (demands.isEmpty()) {
            return standing.contexts();
        }
        SortedSet<String> met = new TreeSet<>(standing.contexts());
        demands.forEach((name, demand) -> {
            if (demand.setBy().stream().anyMatch(type -> isA(standing.runtimeType(), type))) {
                met.remove(name);
                if (canSelect.test(demand.selections())) {
                    met.add(name);
                }
            }
        });
        return met;
    }

    private boolean isA(String runtimeType, String type) {
        return runtimeType.equals(type) || set.isSubtype(runtimeType, type);
    }
}
