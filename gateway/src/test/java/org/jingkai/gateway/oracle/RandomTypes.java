package org.jingkai.gateway.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jingkai.gateway.oracle.TypePlan.Kind;

/**
 * Types cut into subgraphs: entities whose keys differ from subgraph to subgraph, value types,
 * interfaces and unions of which each subgraph knows a part, and their fields.
 */
final class RandomTypes {

    private static final List<String> KEYS =
            List.of("id", "k", "m", "n { x }", "k n { x }", "id m");
    private static final List<String> LEAVES =
            List.of(
                    "Int",
                    "String",
                    "String",
                    "String!",
                    "Int!",
                    "Boolean",
                    "Float",
                    "ID",
                    "C",
                    "C!",
                    "[String]",
                    "[Int!]!",
                    "[[Int]]",
                    "[C!]",
                    "[String]!");
    private static final List<String> WRAPPERS =
            List.of("%s", "%s", "%s!", "[%s]", "[%s!]!", "[[%s]]");

    private final Dice dice;
    private final int subgraphs;
    private final Map<String, TypePlan> types = new LinkedHashMap<>();
    private final List<String> entities = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    RandomTypes(Dice dice, int subgraphs) {
        this.dice = dice;
        this.subgraphs = subgraphs;
    }

    Map<String, TypePlan> make() {
        type("Query", Kind.ROOT);
        type("Mutation", Kind.ROOT);
        int count = 2 + dice.below(3);
        for (int i = 0; i < count; i++) {
            makeEntity("E" + i);
        }
        makeValue("V0");
        makeValue("V1");
        makeInterface();
        makeUnion();
        entities.forEach(this::makeFields);
        makeRoots();
        makeEntityInterface();
        makeMutations();
        return types;
    }

    List<String> entities() {
        return entities;
    }

    private TypePlan type(String name, Kind kind) {
        TypePlan type = new TypePlan(name, kind);
        types.put(name, type);
        return type;
    }

    TypePlan type(String name) {
        TypePlan type = types.get(name);
        if (type == null) {
            throw new IllegalStateException("no type " + name);
        }
        return type;
    }

    private List<Integer> all() {
        List<Integer> all = new ArrayList<>();
        for (int s = 0; s < subgraphs; s++) {
            all.add(s);
        }
        return all;
    }

    /** Each subgraph after the first shares one key with one before it. */
    private void makeEntity(String name) {
        entities.add(name);
        TypePlan type = type(name, Kind.ENTITY);
        for (int s : dice.once(4) ? new TreeSet<>(all()) : dice.some(all(), subgraphs)) {
            Set<String> keys = new LinkedHashSet<>();
            if (!type.keys.isEmpty()) {
                keys.add(dice.pick(dice.pick(type.keys.values())));
            }
            if (keys.isEmpty() || dice.once(2)) {
                keys.add(dice.pick(KEYS));
            }
            type.keys.put(s, keys);
            keys.forEach(key -> addKeyFields(type, key, s));
        }
    }

    void addKeyFields(TypePlan type, String key, int s) {
        for (String name : key.replaceAll("\\{.*?}", "").strip().split(" +")) {
            String of =
                    switch (name) {
                        case "m" -> "Int!";
                        case "n" -> "N!";
                        default -> "ID!";
                    };
            type.fields
                    .computeIfAbsent(name, _ -> new FieldPlan(name, of, false).to(List.of("N")))
                    .roles
                    .put(s, Role.RESOLVES);
        }
    }

    /** A subgraph that does not know the entity gets one that it can only refer to. */
    void refer(String entity, int s) {
        TypePlan type = type(entity);
        if (!type.keys.containsKey(s) && !type.stubs.containsKey(s)) {
            String key = dice.pick(dice.pick(type.keys.values()));
            type.stubs.put(s, key);
            addKeyFields(type, key, s);
        }
    }

    private void makeValue(String name) {
        values.add(name);
        TypePlan type = type(name, Kind.VALUE);
        Set<Integer> holders = dice.some(all(), 3);
        type.add(new FieldPlan("w0", dice.pick(LEAVES), dice.once(4)).in(holders));
        for (int i = 1; i < 4; i++) {
            Set<Integer> some = dice.some(holders, 3);
            if (i < 3) {
                type.add(new FieldPlan("w" + i, dice.pick(LEAVES), dice.once(4)).in(some));
            } else {
                String entity = dice.pick(entities);
                type.add(new FieldPlan("w3", entity, false).in(some).to(List.of(entity)));
                some.forEach(s -> refer(entity, s));
            }
        }
    }

    /** Only a value type that one subgraph holds whole can be met through an abstract type. */
    private List<String> candidates(int s) {
        List<String> candidates = new ArrayList<>();
        for (String entity : entities) {
            if (type(entity).keys.containsKey(s)) {
                candidates.add(entity);
            }
        }
        for (String value : values) {
            if (type(value).holders().equals(Set.of(s))) {
                candidates.add(value);
            }
        }
        return candidates;
    }

    private void makeInterface() {
        TypePlan face = type("I", Kind.INTERFACE);
        Map<String, FieldPlan> common = new LinkedHashMap<>();
        for (int s : all()) {
            Set<String> members = new LinkedHashSet<>();
            for (String name : candidates(s)) {
                if (!dice.once(3)) {
                    members.add(name);
                    TypePlan type = type(name);
                    type.interfaces.computeIfAbsent(s, _ -> new LinkedHashSet<>()).add("I");
                    for (String field : List.of("z", "c")) {
                        if (!type.fields.containsKey(field)) {
                            FieldPlan plan =
                                    type.add(
                                            new FieldPlan(
                                                    field,
                                                    field.equals("z") ? "Int" : "String",
                                                    false));
                            plan.in(
                                    field.equals("z")
                                            ? type.holders()
                                            : dice.some(type.holders(), 2));
                        }
                    }
                }
            }
            if (!members.isEmpty()) {
                face.members.put(s, members);
                for (String field : List.of("z", "c")) {
                    if (members.stream()
                            .allMatch(m ->
                                    type(m).fields.get(field) instanceof FieldPlan f
                                            && f.answers(s))) {
                        common.computeIfAbsent(
                                        field,
                                        _ ->
                                                new FieldPlan(
                                                        field,
                                                        field.equals("z") ? "Int" : "String",
                                                        false))
                                .in(List.of(s));
                    }
                }
            }
        }
        common.values().forEach(face::add);
        if (face.members.isEmpty()) {
            types.remove("I");
        }
    }

    private void makeUnion() {
        TypePlan union = type("U", Kind.UNION);
        for (int s : all()) {
            Set<String> members = new LinkedHashSet<>();
            for (String name : candidates(s)) {
                if (dice.once(2)) {
                    members.add(name);
                }
            }
            if (!members.isEmpty()) {
                union.members.put(s, members);
            }
        }
        if (union.members.isEmpty()) {
            types.remove("U");
        }
    }

    private void makeFields(String entity) {
        TypePlan type = type(entity);
        Set<Integer> holders = type.keys.keySet();
        for (int i = 0; i < 5; i++) {
            String of = dice.pick(LEAVES);
            FieldPlan field = type.add(new FieldPlan("f" + i, of, dice.once(4)));
            field.in(dice.some(holders, 2));
            if (!of.endsWith("!") && field.roles.size() > 1 && dice.once(2)) {
                field.strict.add(dice.pick(field.roles.keySet()));
            }
        }
        for (int i = 0; i < 3; i++) {
            addRelation(type, "r" + i, holders);
        }
    }

    private void addRelation(TypePlan type, String name, Set<Integer> holders) {
        List<String> kinds = new ArrayList<>(entities);
        kinds.addAll(values);
        kinds.addAll(List.of("I", "U", "I", "U"));
        String target = dice.pick(kinds);
        if (values.contains(target) && holders.containsAll(type(target).holders())) {
            add(type, name, target, type(target).holders(), List.of(target));
            return;
        }
        Set<Integer> some = dice.some(holders, 2);
        Set<String> met = common(target, some);
        if (met.isEmpty()) {
            String other = dice.pick(entities);
            some.forEach(s -> refer(other, s));
            add(type, name, other, some, List.of(other));
        } else {
            add(type, name, target, some, List.copyOf(met));
        }
    }

    private void add(TypePlan type, String name, String target, Set<Integer> in, List<String> to) {
        String of = dice.pick(WRAPPERS).formatted(target);
        type.add(new FieldPlan(name, of, type.kind != Kind.ROOT && dice.once(6)).in(in).to(to));
    }

    /** The object types that all of these subgraphs know of an abstract type. */
    private Set<String> common(String target, Set<Integer> in) {
        Set<String> common = new TreeSet<>();
        TypePlan type = types.get(target);
        if (type != null && type.isAbstract()) {
            common.addAll(type.allMembers());
            in.forEach(s -> common.retainAll(type.membersIn(s)));
        }
        return common;
    }

    /**
     * One more subgraph has the interface {@code P} as one object type, and adds fields to all
     * types that implement it where it is at home.
     */
    private void makeEntityInterface() {
        int home = dice.below(subgraphs);
        List<String> members = new ArrayList<>(candidates(home));
        members.removeIf(name -> !name.startsWith("E"));
        if (members.isEmpty() || dice.once(3)) {
            return;
        }
        int blind = subgraphs;
        TypePlan face = type("P", Kind.INTERFACE);
        face.members.put(home, new LinkedHashSet<>(members));
        face.keys.put(home, new LinkedHashSet<>(List.of("id")));
        face.keys.put(blind, new LinkedHashSet<>(List.of("id")));
        face.add(new FieldPlan("id", "ID!", false).in(List.of(home, blind)));
        FieldPlan known = face.add(new FieldPlan("d", "String", false).in(List.of(home)));
        known.roles.put(blind, Role.EXTERNAL);
        List<FieldPlan> added = new ArrayList<>();
        added.add(new FieldPlan("io", dice.pick(LEAVES), dice.once(2)));
        added.add(new FieldPlan("next", dice.once(2) ? "P" : "[P]", false).to(members));
        FieldPlan told = new FieldPlan("tell", "String", false);
        told.requires.put(blind, "d");
        added.add(told);
        for (String member : members) {
            TypePlan type = type(member);
            type.keys.computeIfAbsent(home, _ -> new LinkedHashSet<>()).add("id");
            addKeyFields(type, "id", home);
            type.interfaces.computeIfAbsent(home, _ -> new LinkedHashSet<>()).add("P");
            type.add(new FieldPlan("d", "String", false).in(List.of(home)));
            added.forEach(type::add);
        }
        for (FieldPlan field : added) {
            FieldPlan own = new FieldPlan(field.name, field.type, field.arguments);
            own.to(field.targets).in(List.of(blind)).requires.putAll(field.requires);
            face.add(own);
        }
        TypePlan query = type("Query");
        query.add(
                new FieldPlan("peas", "[P]", false)
                        .in(dice.some(List.of(home, blind), 2))
                        .to(members));
        query.add(new FieldPlan("pea", "P", false).in(List.of(blind)).to(members));
    }

    private void makeRoots() {
        TypePlan query = type("Query");
        for (String entity : entities) {
            Set<Integer> in = dice.some(all(), 2);
            in.forEach(s -> refer(entity, s));
            query.add(
                    new FieldPlan("all" + entity, "[" + entity + "]", false)
                            .in(in)
                            .to(List.of(entity)));
        }
        for (int i = 0; i < 4; i++) {
            addRelation(query, "q" + i, new TreeSet<>(all()));
        }
    }

    private void makeMutations() {
        TypePlan mutation = type("Mutation");
        TypePlan done = type("Done", Kind.VALUE);
        int home = dice.below(subgraphs);
        done.add(new FieldPlan("query", "Query!", false).in(List.of(home)));
        String entity = dice.pick(entities);
        refer(entity, home);
        done.add(new FieldPlan("on", entity, false).in(List.of(home)).to(List.of(entity)));
        mutation.add(new FieldPlan("next", "Int", false).in(List.of(home)));
        mutation.add(new FieldPlan("make", "Done", true).in(List.of(home)).to(List.of("Done")));
        int other = dice.below(subgraphs);
        refer(entity, other);
        mutation.add(new FieldPlan("change", entity, true).in(List.of(other)).to(List.of(entity)));
        type("Query").fields.values().stream().findFirst().ifPresent(f -> f.in(List.of(home)));
        FieldPlan first = type("Query").fields.values().iterator().next();
        first.targets.forEach(target -> refer(target, home));
    }

    /** The value type of composite keys, wherever a key holds it. */
    void addKeyValue() {
        Set<Integer> in = new TreeSet<>();
        for (String entity : entities) {
            if (type(entity).fields.get("n") instanceof FieldPlan field) {
                in.addAll(field.roles.keySet());
            }
        }
        if (!in.isEmpty()) {
            type("N", Kind.VALUE).add(new FieldPlan("x", "ID!", false).in(in));
        }
    }
}
