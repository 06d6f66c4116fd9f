package org.jingkai.gateway.composition;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Says how far one can get from where an object was first met: to which subgraphs its keys lead,
 * which fields they resolve, and where those fields lead in turn.
 *
 * <p>All positions of one object are taken together, for a plan may ask several of them.
 */
final class Reach {

    /** Nested requirements beyond this depth count as unreachable; none that is sane comes near. */
    private static final int DEPTH = 24;

    private final SubgraphSet set;
    private final MergedSchema merged;
    private final boolean labelsOn;
    private final ProvidedFields provided;
    private final ContextDemands demands;
    private final Map<Standing, Standing> closures = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    /**
     * @param labelsOn whether the fields of progressive overrides are at their new place or their
     *     old
     */
    Reach(SubgraphSet set, MergedSchema merged, boolean labelsOn) {
        this.set = set;
        this.merged = merged;
        this.labelsOn = labelsOn;
        this.demands = new ContextDemands(set);
        this.provided = new ProvidedFields(set);
    }

    Standing root(String type) {
        return closure(new Standing(type, new TreeSet<>(), new TreeSet<>()));
    }

    /** The standing with every position that can be had from it. */
    Standing closure(Standing from) {
        Standing known = closures.get(from);
        if (known != null) {
            return known;
        }
        Standing closed =
                new Standing(from.runtimeType(), new TreeSet<>(from.positions()), from.contexts());
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Entrance entrance : entrances(from.runtimeType())) {
                var position = new Position(entrance.lands(), entrance.subgraph().name(), "");
                if (!closed.positions().contains(position) && canEnter(closed, entrance)) {
                    closed.positions().add(position);
                    grown = true;
                }
            }
        }
        if (underWay.isEmpty()) {
            closures.put(from, closed);
        }
        return closed;
    }

    /** A type through whose keys one may enter a subgraph, and the type one then stands on. */
    private record Entrance(Subgraph subgraph, TypeModel through, String lands, boolean blind) {}

    private List<Entrance> entrances(String runtimeType) {
        List<Entrance> entrances = new ArrayList<>();
        MergedType type = merged.types().get(runtimeType);
        Set<String> interfaces = type == null ? Set.of() : type.interfaces();
        for (Subgraph subgraph : set.all()) {
            subgraph.type(runtimeType)
                    .ifPresent(each ->
                            entrances.add(new Entrance(subgraph, each, runtimeType, false)));
            for (String name : interfaces) {
                subgraph.type(name)
                        .ifPresent(
                                each -> throughInterface(subgraph, each, runtimeType, entrances));
            }
        }
        return entrances;
    }

    private static void throughInterface(
            Subgraph subgraph, TypeModel through, String runtimeType, List<Entrance> entrances) {
        if (through.interfaceObject()) {
            entrances.add(new Entrance(subgraph, through, through.name(), true));
        } else if (subgraph.type(runtimeType).isPresent()) {
            entrances.add(new Entrance(subgraph, through, runtimeType, true));
        }
    }

    private boolean canEnter(Standing standing, Entrance entrance) {
        if (Subgraph.ROOTS.contains(standing.runtimeType())) {
            return true;
        }
        return (entrance.blind() || standing.typeIsKnown())
                && hasKeyFrom(standing, entrance.through());
    }

    private boolean hasKeyFrom(Standing standing, TypeModel through) {
        return through.federation("key")
                .filter(key -> key.flag("resolvable", true))
                .flatMap(key -> key.string("fields").stream())
                .flatMap(fields -> FieldSets.parse(fields).stream())
                .anyMatch(fields -> canSelect(standing, fields));
    }

    private boolean canSelect(Standing standing, SelectionSet selections) {
        return selections.getSelections().stream().allMatch(each -> canSelect(standing, each));
    }

    private boolean canSelect(Standing standing, Selection<?> selection) {
        return switch (selection) {
            case Field field ->
                    field.getName().equals("__typename") || canSelectField(standing, field);
            case InlineFragment fragment ->
                    !applies(standing.runtimeType(), fragment)
                            || canSelect(standing, fragment.getSelectionSet());
            default -> false;
        };
    }

    private boolean applies(String runtimeType, InlineFragment fragment) {
        return fragment.getTypeCondition() == null
                || fragment.getTypeCondition().getName().equals(runtimeType)
                || set.isSubtype(runtimeType, fragment.getTypeCondition().getName());
    }

    private boolean canSelectField(Standing standing, Field field) {
        List<Position> resolving = resolving(standing, field.getName());
        if (resolving.isEmpty()) {
            return false;
        }
        SelectionSet inside = field.getSelectionSet();
        return inside == null
                || behind(standing, resolving, field.getName()).stream()
                        .allMatch(each -> canSelect(closure(each), inside));
    }

    /** The positions from which a field can be asked. */
    List<Position> resolving(Standing standing, String field) {
        return standing.positions().stream()
                .filter(position -> resolves(standing, position, field))
                .toList();
    }

    private boolean resolves(Standing standing, Position position, String name) {
        Subgraph subgraph = set.named(position.subgraph()).orElseThrow();
        TypeModel type = subgraph.types().get(position.type());
        FieldModel field = type == null ? null : type.fields().get(name);
        if (type == null || field == null || isAway(new FieldIn(subgraph, type, field))) {
            return false;
        }
        if (field.external() && !provided.contains(position, name)) {
            return false;
        }
        if (!demands.areMet(new FieldIn(subgraph, type, field), standing)) {
            return false;
        }
        return field.requires().isEmpty()
                || meetsRequirement(standing, position, type, field.requires().get(), name);
    }

    /**
     * What is required is fetched elsewhere and brought back through a key. It is sought from the
     * position alone, as the usual routers do: the way that led here may not come again.
     */
    private boolean meetsRequirement(
            Standing standing, Position position, TypeModel type, String fields, String name) {
        String step = position + "." + name;
        if (underWay.size() >= DEPTH || !underWay.add(step)) {
            return false;
        }
        try {
            Standing here =
                    closure(
                            new Standing(
                                    standing.runtimeType(),
                                    new TreeSet<>(List.of(position)),
                                    standing.contexts()));
            boolean back = Subgraph.ROOTS.contains(type.name()) || hasKeyFrom(here, type);
            return back
                    && FieldSets.parse(fields)
                            .filter(required -> canSelect(here, required))
                            .isPresent();
        } finally {
            underWay.remove(step);
        }
    }

    private boolean isAway(FieldIn field) {
        boolean labelled = set.override(field).flatMap(each -> each.string("label")).isPresent();
        if (labelled && !labelsOn) {
            return true;
        }
        return set.overriding(field).filter(taker -> set.isForGood(taker) || labelsOn).isPresent();
    }

    /**
     * Where a field leads: one standing for each runtime type that its value can have. A field that
     * several subgraphs resolve gives the same in all, so only what all of them know can come.
     */
    private List<Standing> behind(Standing standing, List<Position> resolving, String fieldName) {
        SortedMap<String, SortedSet<Position>> byType = new TreeMap<>();
        Set<String> common = null;
        for (Position position : resolving) {
            Map<String, Position> landings = landings(position, fieldName);
            landings.forEach((type, landing) ->
                    byType.computeIfAbsent(type, _ -> new TreeSet<>()).add(landing));
            if (common == null) {
                common = new HashSet<>(landings.keySet());
            } else {
                common.retainAll(landings.keySet());
            }
        }
        Set<String> possible = common == null ? Set.of() : common;
        return byType.entrySet().stream()
                .filter(each -> possible.contains(each.getKey()))
                .map(each -> new Standing(each.getKey(), each.getValue(), standing.contexts()))
                .toList();
    }

    /** The same for a client, with what the objects that lead there add to the contexts. */
    List<Standing> below(Standing standing, List<Position> resolving, String fieldName) {
        SortedSet<String> contexts =
                demands.below(standing, selections -> canSelect(standing, selections));
        Standing told = new Standing(standing.runtimeType(), standing.positions(), contexts);
        return behind(told, resolving, fieldName);
    }

    private Map<String, Position> landings(Position position, String fieldName) {
        Subgraph subgraph = set.named(position.subgraph()).orElseThrow();
        FieldModel field = subgraph.field(position.type(), fieldName).orElseThrow();
        String base = field.type().base();
        String inside =
                (provided.inside(position, fieldName) + " " + field.provides().orElse("")).strip();
        boolean blind = subgraph.type(base).filter(TypeModel::interfaceObject).isPresent();
        Map<String, Position> landings = new HashMap<>();
        for (String type : blind ? merged.runtimeTypes(base) : subgraph.runtimeTypes(base)) {
            landings.put(type, new Position(blind ? base : type, subgraph.name(), inside));
        }
        return landings;
    }
}
