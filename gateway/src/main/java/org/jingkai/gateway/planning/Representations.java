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
import org.jingkai.gateway.querygraph.QueryGraph;

/** Turns the inputs of a fetch group into rules for building representations. */
final class Representations {

    private final QueryGraph graph;

    Representations(QueryGraph graph) {
        this.graph = graph;
    }

    List<Representation> of(FetchGroup group) {
        List<Representation> rules = new ArrayList<>();
        group.inputs()
                .forEach((type, inputs) ->
                        rules.add(
                                new Representation(
                                        type,
                                        inputs.typename(),
                                        !graph.possibleTypes(type).equals(Set.of(type)),
                                        convert(type, inputs.keys()),
                                        convert(type, inputs.required()))));
        return List.copyOf(rules);
    }

    private List<RepresentationSelection> convert(String type, List<Selection> selections) {
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
                                        convert(condition, inner)));
            }
        }
        List<RepresentationSelection> converted = new ArrayList<>();
        for (SelectedField field : fields.values()) {
            converted.add(
                    new RepresentationField(
                            field.storageName(), field.name(), convert(type, field.selections())));
        }
        converted.addAll(fragments);
        return List.copyOf(converted);
    }

    private static SelectedField join(SelectedField one, SelectedField other) {
        List<Selection> both = new ArrayList<>(one.selections());
        both.addAll(other.selections());
        return one.withSelections(both);
    }
}
