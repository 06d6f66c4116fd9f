package org.jingkai.gateway.oracle;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A type of the monolith, and what each subgraph has of it. */
final class TypePlan {

    /** Kinds of types. */
    enum Kind {
        ROOT,
        ENTITY,
        VALUE,
        INTERFACE,
        UNION
    }

    final String name;
    final Kind kind;
    final Map<String, FieldPlan> fields = new LinkedHashMap<>();

    /** By subgraph, the keys by which it is entered. */
    final Map<Integer, Set<String>> keys = new TreeMap<>();

    /** By subgraph that only refers to it, the key it knows. */
    final Map<Integer, String> stubs = new TreeMap<>();

    /** By subgraph, the interfaces that it implements there. */
    final Map<Integer, Set<String>> interfaces = new TreeMap<>();

    /** By subgraph, the object types that this union or interface has there. */
    final Map<Integer, Set<String>> members = new TreeMap<>();

    TypePlan(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    FieldPlan add(FieldPlan field) {
        fields.put(field.name, field);
        return field;
    }

    boolean isAbstract() {
        return kind == Kind.INTERFACE || kind == Kind.UNION;
    }

    Set<String> membersIn(int subgraph) {
        return members.getOrDefault(subgraph, Set.of());
    }

    Set<String> allMembers() {
        Set<String> all = new LinkedHashSet<>();
        members.values().forEach(all::addAll);
        return all;
    }

    Set<String> allInterfaces() {
        Set<String> all = new LinkedHashSet<>();
        interfaces.values().forEach(all::addAll);
        return all;
    }

    /** The subgraphs that answer something of it. */
    Set<Integer> holders() {
        Set<Integer> holders = new TreeSet<>(keys.keySet());
        fields.values().forEach(field -> holders.addAll(field.holders()));
        holders.removeAll(stubs.keySet());
        return holders;
    }

    /** Whether the subgraph declares it. */
    boolean isIn(int subgraph) {
        return keys.containsKey(subgraph)
                || stubs.containsKey(subgraph)
                || members.containsKey(subgraph)
                || fields.values().stream().anyMatch(f -> f.roles.containsKey(subgraph));
    }
}
