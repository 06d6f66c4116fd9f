package org.jingkai.gateway.planning;

import graphql.language.VariableDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.operation.Budget;
import org.jingkai.gateway.operation.Selection;
import org.jingkai.gateway.querygraph.Node;

/** The fetch groups of a plan in the making. */
final class Draft {

    private final List<FetchGroup> groups = new ArrayList<>();
    private final Set<String> variables = new LinkedHashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Budget budget;
    private final Site root = Site.root();
    private Set<FetchGroup> touched = new LinkedHashSet<>();

    /** A draft for a client that uses these variables. */
    Draft(List<VariableDefinition> clients, Budget budget) {
        this.budget = budget;
        clients.forEach(variable -> variables.add(variable.getName()));
    }

    /** A name that no variable has yet; the same for the same draft. */
    String newVariable(String name) {
        int number = numbers.getOrDefault(name, 0);
        while (!variables.add(name + "_" + number)) {
            budget.step();
            number++;
        }
        numbers.put(name, number + 1);
        return name + "_" + number;
    }

    List<FetchGroup> groups() {
        return groups;
    }

    Site root() {
        return root;
    }

    FetchGroup rootGroup(String subgraph) {
        for (FetchGroup group : root.groups(subgraph)) {
            return group;
        }
        FetchGroup group = new FetchGroup(groups.size(), subgraph, null);
        groups.add(group);
        root.groups(subgraph).add(group);
        return group;
    }

    /**
     * A group that enters the subgraph at the site after all of {@code parents}; one there is used
     * again if that makes no circle, and if it can be told and asked this beside what it is told
     * and asked.
     */
    FetchGroup entityGroup(
            Site site,
            Node target,
            String type,
            List<Selection> required,
            List<Selection> wanted,
            Set<FetchGroup> parents) {
        String subgraph = target.subgraph();
        for (FetchGroup group : site.groups(subgraph)) {
            budget.step();
            if (group.canBeTold(type, target.type(), required, budget)
                    && group.canBeAsked(site, type, target.type(), wanted, budget)
                    && !group.isAmongOrAwaitedBy(parents, budget)) {
                group.waitFor(parents);
                return group;
            }
        }
        FetchGroup group = new FetchGroup(groups.size(), subgraph, site);
        groups.add(group);
        site.groups(subgraph).add(group);
        group.waitFor(parents);
        return group;
    }

    /** Notes that a group was given something to fetch. */
    void touch(FetchGroup group) {
        touched.add(group);
    }

    /** Runs a step and adds the groups it touched to {@code into}. */
    <T> T recording(Set<FetchGroup> into, java.util.function.Supplier<T> step) {
        Set<FetchGroup> outer = touched;
        touched = into;
        try {
            return step.get();
        } finally {
            touched = outer;
        }
    }
}
