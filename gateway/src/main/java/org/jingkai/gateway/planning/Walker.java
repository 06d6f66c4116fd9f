package org.jingkai.gateway.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.operation.Budget;
import org.jingkai.gateway.operation.Selection;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.operation.Selection.TypedSelection;
import org.jingkai.gateway.planning.Site.TypeScope;
import org.jingkai.gateway.querygraph.Edge.FieldEdge;
import org.jingkai.gateway.querygraph.Node;
import org.jingkai.gateway.querygraph.QueryGraph;
import org.jingkai.gateway.supergraph.FieldModel;
import org.jingkai.gateway.supergraph.Supergraph;
import org.jingkai.gateway.supergraph.SupergraphType.Composite;
import org.jingkai.gateway.supergraph.TypeRef;
import org.jspecify.annotations.Nullable;

/**
 * Walks selections through one subgraph: puts what it answers into the fetch group, lets {@link
 * Jumps} look for the rest at the lowest object that has a key, and returns what could not be had
 * there, so that the caller looks for it further up.
 */
final class Walker {

    private final Supergraph supergraph;
    private final QueryGraph graph;
    private final FieldSets fieldSets;
    private final Draft draft;
    private final Budget budget;
    private final Jumps jumps;

    Walker(
            Supergraph supergraph,
            QueryGraph graph,
            FieldSets fieldSets,
            Draft draft,
            Coverage coverage,
            Budget budget) {
        this.supergraph = supergraph;
        this.graph = graph;
        this.fieldSets = fieldSets;
        this.draft = draft;
        this.budget = budget;
        this.jumps = new Jumps(graph, fieldSets, draft, coverage, budget, this);
    }

    /** Puts selections on whatever the subgraph has at this place; returns what is left. */
    List<Selection> walk(Place place, Site site, List<Selection> selections) {
        site.arrive(place);
        return graph.isAbstract(place.at())
                ? walkAbstract(place, site, selections)
                : walkObject(place, site, place.at().type(), selections);
    }

    private List<Selection> walkObject(
            Place place, Site site, String type, List<Selection> selections) {
        TypeScope scope = site.scope(type);
        scope.add(place);
        if (site.isMixed() && !graph.isInterfaceObject(place.at())) {
            place.node().markMixed();
        }
        Collected collected = Collected.of(graph, type, selections, budget);
        scope.ask(collected.fields());
        List<Selection> left = placeFields(place, site, type, collected.fields());
        left.addAll(collected.typed());
        return left.isEmpty() ? left : jumps.jump(site, scope, left);
    }

    /** Puts the fields that the subgraph answers; returns the rest. */
    List<Selection> placeFields(Place place, Site site, String type, List<SelectedField> fields) {
        List<Selection> left = new ArrayList<>();
        for (SelectedField field : fields) {
            SelectedField rest = placeField(place, site, type, field);
            if (rest != null) {
                left.add(rest);
            }
        }
        return left;
    }

    /**
     * Puts one field of an object of that type, or as much of it as the subgraph answers; returns
     * the rest.
     */
    @Nullable SelectedField placeField(Place place, Site site, String type, SelectedField field) {
        budget.step();
        if (field.isTypename()) {
            return placeTypename(place, type, field);
        }
        FieldEdge edge = graph.field(place.at(), field.name());
        if (edge == null || !Provision.answers(graph, edge, place.provided())) {
            return field;
        }
        return placeAlong(place, site, type, field, edge);
    }

    private @Nullable SelectedField placeTypename(Place place, String type, SelectedField field) {
        if (graph.isInterfaceObject(place.at())) {
            return place.at().type().equals(type) ? field : null;
        }
        place.node().selectTypename();
        draft.touch(place.group());
        return null;
    }

    /** Puts one field along an edge that is known to be usable. */
    @Nullable SelectedField placeAlong(
            Place place, Site site, String type, SelectedField field, FieldEdge edge) {
        Node target = edge.target();
        if (target == null) {
            place.node().leaf(field, edge);
            draft.touch(place.group());
            return null;
        }
        SelectionNode child = place.node().child(field, edge);
        List<Selection> provided = Provision.below(graph, fieldSets, edge, place.provided());
        Place below = new Place(place.group(), child, target, provided);
        List<Selection> left = walk(below, childSite(site, type, field, edge), field.selections());
        if (left.isEmpty() && child.isEmpty()) {
            child.selectTypename();
        }
        if (!child.isEmpty()) {
            draft.touch(place.group());
        }
        return left.isEmpty() ? null : field.withSelections(List.copyOf(left));
    }

    private Site childSite(Site site, String type, SelectedField field, FieldEdge edge) {
        TypeRef declared = declaredType(type, field.name(), edge);
        boolean conditional = site.isMixed() && graph.possibleTypes(type).equals(Set.of(type));
        String childType = declared.baseName();
        return site.child(
                type,
                conditional,
                field.storageName(),
                declared.isList(),
                !graph.possibleTypes(childType).equals(Set.of(childType)));
    }

    private TypeRef declaredType(String type, String field, FieldEdge edge) {
        if (supergraph.types().get(type) instanceof Composite composite) {
            FieldModel model = composite.fields().get(field);
            if (model != null) {
                return model.type();
            }
        }
        return edge.type();
    }

    private List<Selection> walkAbstract(Place place, Site site, List<Selection> selections) {
        place.node().markMixed();
        budget.steps(
                1 + (long) graph.possibleTypes(place.at()).size() * (1 + selections.size()) / 16);
        Map<String, List<Selection>> perType = new LinkedHashMap<>();
        for (String type : graph.possibleTypes(place.at())) {
            perType.put(type, new ArrayList<>());
        }
        Collected collected = Collected.of(graph, place.at().type(), selections, budget);
        for (SelectedField field : collected.fields()) {
            SelectedField left = placeOnAll(place, site, perType.keySet(), field);
            if (left != null) {
                perType.values().forEach(list -> list.add(left));
            }
        }
        for (TypedSelection typed : collected.typed()) {
            perType.forEach((type, list) -> {
                if (graph.isA(type, typed.type())) {
                    list.addAll(typed.selections());
                }
            });
        }
        return walkPerType(place, site, perType);
    }

    private List<Selection> walkPerType(
            Place place, Site site, Map<String, List<Selection>> perType) {
        List<Selection> left = new ArrayList<>();
        perType.forEach((type, wanted) -> {
            if (!wanted.isEmpty()) {
                Place object = place.on(new Node(type, place.at().subgraph()));
                List<Selection> rest = walkObject(object, site, type, wanted);
                if (!rest.isEmpty()) {
                    left.add(new TypedSelection(type, rest));
                }
            }
        });
        return left;
    }

    /**
     * Puts a field on the interface itself if every one of its types answers it; otherwise each
     * type is asked for itself.
     */
    private @Nullable SelectedField placeOnAll(
            Place place, Site site, Set<String> types, SelectedField field) {
        if (field.isTypename()) {
            place.node().selectTypename();
            draft.touch(place.group());
            return null;
        }
        FieldEdge edge = graph.field(place.at(), field.name());
        if (edge == null || !allAnswer(place, types, edge)) {
            return field;
        }
        return placeAlong(place, site, place.at().type(), field, edge);
    }

    private boolean allAnswer(Place place, Set<String> types, FieldEdge edge) {
        for (String type : types) {
            Node object = new Node(type, place.at().subgraph());
            FieldEdge own = graph.field(object, edge.field());
            if (own == null || !Provision.answers(graph, own, place.provided())) {
                return false;
            }
        }
        return !types.isEmpty();
    }
}
