package org.jingkai.gateway.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A field of the monolith, and what each subgraph has of it. */
final class FieldPlan {

    final String name;

    /** Its type in the monolith. */
    final String type;

    final boolean arguments;

    final Map<Integer, Role> roles = new TreeMap<>();

    /** Subgraphs that promise never to answer null, although others do not. */
    final Set<Integer> strict = new TreeSet<>();

    /** The types of the objects that it leads to. */
    final List<String> targets = new ArrayList<>();

    /** By subgraph, what it is told first. */
    final Map<Integer, String> requires = new LinkedHashMap<>();

    /** By subgraph, what it answers of the objects it leads to. */
    final Map<Integer, String> provides = new LinkedHashMap<>();

    @Nullable String overriddenIn;

    FieldPlan(String name, String type, boolean arguments) {
        this.name = name;
        this.type = type;
        this.arguments = arguments;
    }

    FieldPlan in(Iterable<Integer> subgraphs) {
        subgraphs.forEach(s -> roles.put(s, Role.RESOLVES));
        return this;
    }

    FieldPlan to(List<String> types) {
        targets.addAll(types);
        return this;
    }

    String base() {
        return type.replaceAll("[\\[\\]!]", "");
    }

    boolean answers(int subgraph) {
        Role role = roles.get(subgraph);
        return role != null && role.answers();
    }

    boolean isRequiring() {
        return !requires.isEmpty();
    }

    boolean isNeverNull() {
        return type.endsWith("!") || !strict.isEmpty();
    }

    /** The subgraphs that answer it. */
    Set<Integer> holders() {
        Set<Integer> holders = new TreeSet<>();
        roles.forEach((subgraph, role) -> {
            if (role.answers()) {
                holders.add(subgraph);
            }
        });
        return holders;
    }

    String declaration(@Nullable Integer subgraph) {
        boolean promised = subgraph != null && strict.contains(subgraph);
        return name
                + (arguments ? "(a: Int = 3, i: In)" : "")
                + ": "
                + type
                + (promised && !type.endsWith("!") ? "!" : "");
    }
}
