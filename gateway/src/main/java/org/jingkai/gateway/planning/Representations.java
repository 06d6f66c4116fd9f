package org.jingkai.gateway.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.operation.Selection;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.operation.Selection.TypedSelection;
import org.jingkai.gateway.plan.Representation;
import org.jingkai.gateway.plan.Representation.RepresentationField;
import org.jingkai.gateway.plan.Representation.RepresentationFragment;
import org.jingkai.gateway.plan.Representation.RepresentationSelection;
import org.jingkai.gateway.plan.Representation.Requirement;
import org.jingkai.gateway.planning.FetchGroup.Inputs;
import org.jingkai.gateway.planning.SelectionNode.Drafted;
import org.jingkai.gateway.querygraph.Edge.FieldEdge;
import org.jingkai.gateway.querygraph.Node;
import org.jingkai.gateway.querygraph.QueryGraph;
import org.jspecify.annotations.Nullable;

/** Turns the inputs of a fetch group into rules for building representations. */
final class Representations {

    /** Tells the subgraph what stands where its schema has an interface or a union. */
    private static final RepresentationField TYPENAME =
            new RepresentationField("__typename", "__typename", true, List.of());

    private final QueryGraph graph;

    Representations(QueryGraph graph) {
        this.graph = graph;
    }

    List<Representation> of(FetchGroup group, Naming naming) {
        List<Representation> rules = new ArrayList<>();
        group.inputs().forEach((type, inputs) -> rules.add(rule(group, naming, type, inputs)));
        return List.copyOf(rules);
    }

    private Representation rule(FetchGroup group, Naming naming, String type, Inputs inputs) {
        Node node = new Node(inputs.typename(), group.subgraph());
        Map<String, Drafted> drafted = group.selection().on(inputs.typename()).fields();
        List<Selection> required = new ArrayList<>();
        List<Requirement> requirements = new ArrayList<>();
        inputs.required()
                .forEach((name, selections) -> {
                    Drafted field = drafted.get(name);
                    if (field != null && !field.isEmpty()) {
                        required.addAll(selections);
                        requirements.add(
                                new Requirement(
                                        naming.outputName(field), convert(node, selections)));
                    }
                });
        return new Representation(
                type,
                inputs.typename(),
                !graph.possibleTypes(type).equals(Set.of(type)),
                convert(node, inputs.keys()),
                convert(node, required),
                List.copyOf(requirements));
    }

    List<RepresentationSelection> convert(Node node, List<Selection> selections) {
        Map<String, SelectedField> fields = new LinkedHashMap<>();
        List<RepresentationSelection> fragments = new ArrayList<>();
        for (Selection selection : selections) {
            switch (selection) {
                case SelectedField field ->
                        fields.merge(field.storageName(), field, Representations::join);
                case TypedSelection(String condition, List<Selection> inner) ->
                        fragments.add(
                                new RepresentationFragment(
                                        List.copyOf(graph.possibleTypes(condition)),
                                        convert(new Node(condition, node.subgraph()), inner)));
            }
        }
        List<RepresentationSelection> converted = new ArrayList<>();
        for (SelectedField field : fields.values()) {
            if (!field.isTypename()) {
                converted.add(convert(node, field));
            }
        }
        converted.addAll(fragments);
        return List.copyOf(converted);
    }

    private RepresentationField convert(Node node, SelectedField field) {
        FieldEdge edge = graph.field(node, field.name());
        return new RepresentationField(
                field.storageName(),
                field.name(),
                edge == null || !edge.type().isNonNull(),
                edge == null ? convert(node, field.selections()) : below(edge.target(), field));
    }

    private List<RepresentationSelection> below(@Nullable Node target, SelectedField field) {
        if (target == null) {
            return List.of();
        }
        List<RepresentationSelection> below = new ArrayList<>();
        boolean asked =
                field.selections().stream()
                        .anyMatch(s -> s instanceof SelectedField f && f.isTypename());
        if (asked || graph.isAbstract(target)) {
            below.add(TYPENAME);
        }
        below.addAll(convert(target, field.selections()));
        return List.copyOf(below);
    }

    private static SelectedField join(SelectedField one, SelectedField other) {
        List<Selection> both = new ArrayList<>(one.selections());
        both.addAll(other.selections());
        return one.withSelections(both);
    }
}
