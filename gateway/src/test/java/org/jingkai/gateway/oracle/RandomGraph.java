package org.jingkai.gateway.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jingkai.gateway.composition.SubgraphSdl;

/**
 * A random monolith and the same cut into two to five subgraphs. The same seed makes the same
 * graph.
 */
final class RandomGraph {

    private final long seed;
    private final Dice dice;
    private final Map<String, TypePlan> types;
    private final RandomTypes made;
    private final int subgraphs;

    RandomGraph(long seed) {
        this.seed = seed;
        this.dice = new Dice(seed);
        this.subgraphs = 2 + dice.below(4);
        this.made = new RandomTypes(dice, subgraphs);
        this.types = made.make();
        for (String entity : made.entities()) {
            makeOverride(made.type(entity));
            makeRequiring(made.type(entity), "t0", false);
            makeRequiring(made.type(entity), "t1", true);
        }
        made.entities().forEach(entity -> makeProvides(made.type(entity)));
        made.addKeyValue();
    }

    /** A field moves to another subgraph, which the old one does not know of. */
    private void makeOverride(TypePlan type) {
        for (FieldPlan field : List.copyOf(type.fields.values())) {
            boolean plain = field.name.startsWith("f") && field.holders().size() == 1;
            if (plain && type.keys.size() > 1 && dice.once(4)) {
                int from = field.holders().iterator().next();
                Set<Integer> others = new TreeSet<>(type.keys.keySet());
                others.remove(from);
                field.roles.put(from, Role.OVERRIDDEN);
                field.roles.put(dice.pick(others), Role.OVERRIDES);
                field.overriddenIn = "s" + from;
            }
        }
    }

    private void makeRequiring(TypePlan type, String name, boolean ofRequiring) {
        if (type.keys.size() < 2 || dice.once(3)) {
            return;
        }
        int s = dice.pick(type.keys.keySet());
        List<String> wanted = new ArrayList<>();
        for (FieldPlan field : List.copyOf(type.fields.values())) {
            boolean candidate =
                    field.name.matches("[fr]\\d") || (ofRequiring && field.name.equals("t0"));
            if (candidate && !field.roles.containsKey(s) && (dice.once(3) || field.isRequiring())) {
                String required = require(field, s);
                if (!required.isEmpty()) {
                    field.roles.put(s, Role.EXTERNAL);
                    wanted.add(required);
                }
            }
        }
        if (!wanted.isEmpty()) {
            FieldPlan field = new FieldPlan(name, "String", dice.once(4)).in(List.of(s));
            field.requires.put(s, String.join(" ", wanted));
            type.add(field);
        }
    }

    /** The text that requires a field; empty if it cannot be required there. */
    private String require(FieldPlan field, int s) {
        String head =
                field.name + (field.arguments && dice.once(2) ? "(a: " + dice.below(5) + ")" : "");
        if (field.targets.isEmpty()) {
            return head;
        }
        TypePlan target = made.type(field.base());
        return switch (target.kind) {
            case ENTITY -> {
                String inner = requireOf(target, s);
                yield inner.isEmpty() ? "" : head + " { " + inner + " }";
            }
            case UNION, INTERFACE -> requireOfMembers(target, field, head, s);
            case VALUE, ROOT -> "";
        };
    }

    private String requireOfMembers(TypePlan target, FieldPlan field, String head, int s) {
        boolean plain =
                target.kind == TypePlan.Kind.INTERFACE
                        && target.fields.get("z") instanceof FieldPlan z
                        && z.roles.containsKey(s);
        if (!target.membersIn(s).containsAll(field.targets)) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (String member : field.targets) {
            String inner = made.entities().contains(member) ? requireOf(made.type(member), s) : "";
            if (!inner.isEmpty()) {
                parts.add("... on " + member + " { " + inner + " }");
            }
        }
        if (plain) {
            parts.addFirst("z");
        }
        return parts.isEmpty() ? "" : head + " { " + String.join(" ", parts) + " }";
    }

    /** Some plain fields of an entity that the subgraph refers to. */
    private String requireOf(TypePlan target, int s) {
        List<String> inner = new ArrayList<>();
        for (FieldPlan field : target.fields.values()) {
            boolean free = field.name.startsWith("f") && field.targets.isEmpty();
            boolean away = !field.roles.containsKey(s) || field.roles.get(s) == Role.EXTERNAL;
            if (free && inner.size() < 2 && (away || field.answers(s)) && dice.once(2)) {
                made.refer(target.name, s);
                field.roles.putIfAbsent(s, Role.EXTERNAL);
                inner.add(field.name);
            }
        }
        return String.join(" ", inner);
    }

    private void makeProvides(TypePlan type) {
        for (FieldPlan relation : type.fields.values()) {
            if (!made.entities().contains(relation.base()) || relation.isRequiring()) {
                continue;
            }
            for (int s : relation.holders()) {
                List<String> provided = new ArrayList<>();
                TypePlan target = made.type(relation.base());
                for (FieldPlan field : target.fields.values()) {
                    boolean can =
                            field.name.startsWith("f")
                                    && !field.arguments
                                    && field.overriddenIn == null
                                    && (!field.roles.containsKey(s)
                                            || field.roles.get(s) == Role.EXTERNAL);
                    if (can && dice.once(5)) {
                        field.roles.put(s, Role.EXTERNAL);
                        provided.add(field.name);
                    }
                }
                if (!provided.isEmpty()) {
                    relation.provides.put(s, String.join(" ", provided));
                }
            }
        }
    }

    Map<String, TypePlan> types() {
        return types;
    }

    /** The subgraphs by number, with what is composed of them. */
    List<SubgraphSdl> sdls() {
        List<SubgraphSdl> sdls = new ArrayList<>();
        SdlWriter writer = new SdlWriter(types);
        for (int s : numbers()) {
            sdls.add(new SubgraphSdl("s" + s, "http://s" + s, SdlWriter.LINK + writer.subgraph(s)));
        }
        return sdls;
    }

    private List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        SdlWriter writer = new SdlWriter(types);
        for (int s = 0; s <= subgraphs; s++) {
            if (!writer.subgraph(s).isEmpty()) {
                numbers.add(s);
            }
        }
        return numbers;
    }

    Monolith monolith() {
        return new Monolith(new Truth(seed, types), new SdlWriter(types).monolith());
    }

    /** The subgraphs by name; {@code clock} counts the mutations of all of them. */
    Map<String, Service> services(AtomicInteger clock) {
        Map<String, Service> services = new LinkedHashMap<>();
        SdlWriter writer = new SdlWriter(types);
        Truth truth = new Truth(seed, types);
        for (int s : numbers()) {
            services.put(
                    "s" + s,
                    new CutService(truth, writer.served(s), s, types, clock::incrementAndGet));
        }
        return services;
    }
}
