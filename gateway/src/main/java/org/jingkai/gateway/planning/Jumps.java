package org.jingkai.gateway.planning;

import graphql.language.Argument;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jingkai.gateway.operation.Budget;
import org.jingkai.gateway.operation.Selection;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.planning.Contexts.Drawn;
import org.jingkai.gateway.planning.Reachability.Known;
import org.jingkai.gateway.planning.Site.TypeScope;
import org.jingkai.gateway.querygraph.Edge.FieldEdge;
import org.jingkai.gateway.querygraph.Edge.KeyEdge;
import org.jingkai.gateway.querygraph.Node;
import org.jingkai.gateway.querygraph.QueryGraph;
import org.jspecify.annotations.Nullable;

/**
 * Goes from one subgraph to another at an object, by key. The subgraph that answers most of what is
 * missing is entered first; fields with {@code @requires} come last, when what they require is
 * likely to be fetched already.
 */
final class Jumps {

    /** A field whose requirement is being seen to. */
    private record Requirement(Node node, String field) {}

    private final QueryGraph graph;
    private final FieldSets fieldSets;
    private final Draft draft;
    private final Budget budget;
    private final Walker walker;
    private final Contexts contexts;
    private final Coverage coverage;
    private final Reachability reachability;

    Jumps(
            QueryGraph graph,
            FieldSets fieldSets,
            Draft draft,
            Coverage coverage,
            Budget budget,
            Walker walker) {
        this.graph = graph;
        this.fieldSets = fieldSets;
        this.draft = draft;
        this.budget = budget;
        this.walker = walker;
        this.contexts = new Contexts(graph, fieldSets, draft, budget, walker);
        this.coverage = coverage;
        this.reachability = new Reachability(graph, fieldSets, budget);
    }

    /**
     * Looks for selections on objects of the scope's type in other subgraphs; returns what none of
     * them has.
     */
    List<Selection> jump(Site site, TypeScope scope, List<Selection> wanted) {
        List<Selection> left = jumpByKey(site, scope, wanted);
        return left.isEmpty() ? left : jumpWithRequirements(site, scope, left);
    }

    private List<Selection> jumpByKey(Site site, TypeScope scope, List<Selection> wanted) {
        List<Selection> left = wanted;
        Set<Node> tried = new HashSet<>();
        while (!left.isEmpty()) {
            Node best = best(site, scope, left, tried);
            if (best == null) {
                return jumpToTellType(site, scope, left);
            }
            tried.add(best);
            Place place = enter(site, scope, best, left);
            if (place != null) {
                left = walkEntered(place, site, scope.type(), left);
            }
        }
        return left;
    }

    /**
     * From an interface object to a subgraph that knows the objects' types, so that the rest can be
     * looked for from there.
     */
    private List<Selection> jumpToTellType(Site site, TypeScope scope, List<Selection> wanted) {
        List<Selection> left = wanted;
        for (KeyEdge edge : graph.entries(scope.type())) {
            Node target = edge.target();
            if (!left.isEmpty()
                    && graph.isAbstract(target)
                    && !scope.underway().contains(target)
                    && canEnter(scope, target)) {
                Place place = enter(site, scope, target, left);
                left = place == null ? left : walker.walk(place, site, left);
            }
        }
        return left;
    }

    private List<Selection> walkEntered(
            Place place, Site site, String type, List<Selection> wanted) {
        if (graph.isAbstract(place.at())) {
            return walkAbstract(place, site, wanted);
        }
        Collected collected = Collected.of(graph, type, wanted, budget);
        List<Selection> left = walker.placeFields(place, site, type, collected.fields());
        left.addAll(collected.typed());
        return left;
    }

    private List<Selection> walkAbstract(Place place, Site site, List<Selection> wanted) {
        List<Selection> covered = new ArrayList<>();
        List<Selection> left = new ArrayList<>();
        for (Selection selection : wanted) {
            boolean answers = coverage.of(place.at(), List.of(), List.of(selection)) > 0;
            (answers ? covered : left).add(selection);
        }
        left.addAll(walker.walk(place, site, covered));
        return left;
    }

    private @Nullable Node best(
            Site site, TypeScope scope, List<Selection> wanted, Set<Node> tried) {
        Node best = null;
        long bestWeight = 0;
        List<SelectedField> fields = Collected.of(graph, scope.type(), wanted, budget).fields();
        for (KeyEdge edge : graph.entries(scope.type())) {
            Node target = edge.target();
            if (tried.contains(target) || scope.underway().contains(target)) {
                continue;
            }
            long weight = weight(site, scope, target, coverage(target, wanted, fields));
            if (weight > bestWeight && canEnter(scope, target)) {
                best = target;
                bestWeight = weight;
            }
        }
        return best;
    }

    /**
     * What the subgraph answers weighs most; of equals, one that is called here anyway, then the
     * nearest.
     */
    private long weight(Site site, TypeScope scope, Node target, long covered) {
        if (covered == 0) {
            return 0;
        }
        int called = site.groups(target.subgraph()).isEmpty() ? 0 : 64;
        return 128 * covered + called - reachability.hops(nodes(scope), scope.type(), target);
    }

    private long coverage(Node target, List<Selection> wanted, List<SelectedField> fields) {
        if (graph.isAbstract(target)) {
            return coverage.of(target, List.of(), wanted);
        }
        long weight = 0;
        for (SelectedField field : fields) {
            weight += coverage.of(target, List.of(), field);
        }
        return weight;
    }

    private boolean canEnter(TypeScope scope, Node target) {
        return scope.at(target) != null
                || graph.entries(scope.type()).stream()
                        .filter(edge -> edge.target().equals(target))
                        .anyMatch(edge -> reachability.canSupply(nodes(scope), scope.type(), edge));
    }

    private Set<Known> nodes(TypeScope scope) {
        budget.steps(1 + scope.places().size() / 4);
        Set<Known> nodes = new LinkedHashSet<>();
        scope.places().forEach(place -> nodes.add(new Known(place.at(), place.provided())));
        return nodes;
    }

    private List<Selection> jumpWithRequirements(
            Site site, TypeScope scope, List<Selection> wanted) {
        List<Selection> left = new ArrayList<>();
        for (Selection selection : wanted) {
            Selection rest =
                    selection instanceof SelectedField field
                            ? jumpWithRequirements(site, scope, field)
                            : selection;
            if (rest != null) {
                left.add(rest);
            }
        }
        return left;
    }

    private @Nullable SelectedField jumpWithRequirements(
            Site site, TypeScope scope, SelectedField field) {
        SelectedField left = field;
        Set<Node> tried = new HashSet<>();
        for (KeyEdge entry : graph.entries(scope.type())) {
            FieldEdge edge = graph.field(entry.target(), field.name());
            if (edge == null || !edge.needsInput() || edge.external()) {
                continue;
            }
            if (left != null && tried.add(entry.target())) {
                left = jumpWithRequirements(site, scope, left, edge);
            }
        }
        return left;
    }

    private @Nullable SelectedField jumpWithRequirements(
            Site site, TypeScope scope, SelectedField field, FieldEdge edge) {
        Requirement requirement = new Requirement(edge.from(), edge.field());
        if (!scope.underway().add(requirement)) {
            return field;
        }
        try {
            List<Selection> required = fieldSets.selections(edge.requires());
            Set<FetchGroup> suppliers = new LinkedHashSet<>();
            List<Drawn> drawn = contexts.draw(site, edge.contexts(), suppliers);
            List<Selection> wanted = List.of(field);
            Place place =
                    drawn == null
                            ? null
                            : enter(site, scope, edge.from(), required, wanted, suppliers);
            if (drawn == null || place == null) {
                return field;
            }
            place.group()
                    .addRequired(scope.type(), edge.from().type(), field.storageName(), required);
            SelectedField told = told(place, field, drawn);
            SelectedField rest = walker.placeAlong(place, site, scope.type(), told, edge);
            return rest == null ? null : field.withSelections(rest.selections());
        } finally {
            scope.underway().remove(requirement);
        }
    }

    /** The field with the arguments that come from objects above. */
    private SelectedField told(Place place, SelectedField field, List<Drawn> drawn) {
        List<Argument> arguments = new ArrayList<>(field.arguments());
        for (Drawn each : drawn) {
            String type = place.at().type();
            String variable = place.group().addContext(each, type, field.storageName(), draft);
            arguments.add(new Argument(each.argument().name(), new VariableReference(variable)));
        }
        return new SelectedField(
                field.responseName(),
                field.storageName(),
                field.name(),
                List.copyOf(arguments),
                field.selections());
    }

    /** A place in the subgraph at the same objects, entered by a key; null if there is no way. */
    private @Nullable Place enter(Site site, TypeScope scope, Node target, List<Selection> wanted) {
        Place known = scope.at(target);
        return known != null ? known : enter(site, scope, target, List.of(), wanted, Set.of());
    }

    /**
     * A place in the subgraph at the same objects, entered by a key after the suppliers and told
     * what is required; null if there is no way.
     */
    private @Nullable Place enter(
            Site site,
            TypeScope scope,
            Node target,
            List<Selection> required,
            List<Selection> wanted,
            Set<FetchGroup> suppliers) {
        for (KeyEdge edge : keysTo(scope, target)) {
            Set<FetchGroup> parents = new LinkedHashSet<>(suppliers);
            List<Selection> keys = fieldSets.selections(edge.key());
            if (ensureKey(site, scope, target, keys, parents)
                    && ensure(site, scope, required, parents)) {
                return enter(site, scope, edge, required, wanted, parents);
            }
        }
        return null;
    }

    private List<KeyEdge> keysTo(TypeScope scope, Node target) {
        Place first = scope.places().getFirst();
        Set<Known> origin = Set.of(new Known(first.at(), first.provided()));
        Set<Known> nodes = nodes(scope);
        return graph.entries(scope.type()).stream()
                .filter(edge -> edge.target().equals(target))
                .filter(edge -> reachability.canSupply(nodes, scope.type(), edge))
                .sorted(
                        Comparator.comparing(
                                edge -> !reachability.hasAtHand(origin, scope.type(), edge)))
                .toList();
    }

    private Place enter(
            Site site,
            TypeScope scope,
            KeyEdge edge,
            List<Selection> required,
            List<Selection> wanted,
            Set<FetchGroup> parents) {
        Place origin = scope.places().getFirst();
        if (!graph.isInterfaceObject(origin.at())) {
            origin.node().selectTypename();
        }
        parents.add(origin.group());
        Node target = edge.target();
        FetchGroup group = draft.entityGroup(site, target, scope.type(), required, wanted, parents);
        if (edge.key() == null) {
            group.reenter();
        }
        group.addKey(scope.type(), target.type(), fieldSets.selections(edge.key()));
        Place place = new Place(group, group.selection().on(target.type()), target, List.of());
        if (!graph.isAbstract(target)) {
            scope.add(place);
        }
        return place;
    }

    private boolean ensureKey(
            Site site,
            TypeScope scope,
            Node target,
            List<Selection> keys,
            Set<FetchGroup> parents) {
        boolean added = scope.underway().add(target);
        try {
            return ensure(site, scope, keys, parents);
        } finally {
            if (added) {
                scope.underway().remove(target);
            }
        }
    }

    /**
     * Sees to it that selections are fetched by some group, and notes which; false if they cannot
     * be.
     */
    private boolean ensure(
            Site site, TypeScope scope, List<Selection> wanted, Set<FetchGroup> parents) {
        return draft.recording(parents, () -> ensure(site, scope, wanted)).isEmpty();
    }

    private List<Selection> ensure(Site site, TypeScope scope, List<Selection> wanted) {
        Collected collected = Collected.of(graph, scope.type(), wanted, budget);
        List<Selection> left = new ArrayList<>(collected.typed());
        for (SelectedField field : collected.fields()) {
            SelectedField rest = ensureHere(site, scope, field);
            if (rest != null) {
                left.add(rest);
            }
        }
        return left.isEmpty() ? left : jump(site, scope, left);
    }

    private @Nullable SelectedField ensureHere(Site site, TypeScope scope, SelectedField field) {
        List<Place> places = List.copyOf(scope.places());
        for (Place place : places) {
            if (coverage.isFull(place, field)) {
                return walker.placeField(place, site, scope.type(), field);
            }
        }
        return walker.placeField(places.getFirst(), site, scope.type(), field);
    }
}
