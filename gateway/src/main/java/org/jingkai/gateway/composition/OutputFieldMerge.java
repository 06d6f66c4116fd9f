package org.jingkai.gateway.composition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jingkai.gateway.composition.MergedField.ContextArgument;
import org.jingkai.gateway.composition.MergedField.JoinField;
import org.jspecify.annotations.Nullable;

/** Merges the declarations of one field of an object or interface. */
final class OutputFieldMerge {

    private final SubgraphSet set;
    private final DirectiveMerge directives;
    private final Map<String, Set<String>> usedBySubgraph = new HashMap<>();

    OutputFieldMerge(SubgraphSet set, DirectiveMerge directives) {
        this.set = set;
        this.directives = directives;
        for (Subgraph subgraph : set.all()) {
            var fieldSets = new FieldSets(subgraph);
            Set<String> used = new HashSet<>();
            Stream.of("key", "requires", "provides")
                    .forEach(directive -> used.addAll(fieldSets.coordinates(directive)));
            used.addAll(new Contexts(subgraph).coordinates());
            usedBySubgraph.put(subgraph.name(), used);
        }
    }

    MergedField merge(String type, List<FieldIn> declared) {
        String name = declared.getFirst().field().name();
        List<FieldIn> defining = set.defining(type, name);
        FieldModel first = (defining.isEmpty() ? declared : defining).getFirst().field();
        List<TypeRef> types =
                defining.stream().map(each -> each.field().type()).distinct().toList();
        return new MergedField(
                name,
                Descriptions.first(declared.stream().map(each -> each.field().description())),
                CommonType.ofOutputs(types, set::isSubtype).orElse(first.type()),
                arguments(defining),
                null,
                joins(type, declared),
                directives.merge(declared.stream().map(FieldIn::field).toList()));
    }

    /**
     * An argument survives if every subgraph that defines the field has it, and none takes it from
     * a context.
     */
    private Map<String, ArgumentModel> arguments(List<FieldIn> defining) {
        Map<String, ArgumentModel> merged = new LinkedHashMap<>();
        if (defining.isEmpty()) {
            return merged;
        }
        for (String name : defining.getFirst().field().arguments().keySet()) {
            List<ArgumentModel> arguments = new ArrayList<>();
            defining.forEach(each ->
                    Optional.ofNullable(each.field().arguments().get(name))
                            .ifPresent(arguments::add));
            boolean contextual = arguments.stream().anyMatch(each -> each.is("fromContext"));
            if (arguments.size() == defining.size() && !contextual) {
                merged.put(name, argument(arguments));
            }
        }
        return merged;
    }

    private ArgumentModel argument(List<ArgumentModel> arguments) {
        ArgumentModel first = arguments.getFirst();
        return new ArgumentModel(
                first.name(),
                Descriptions.first(arguments.stream().map(ArgumentModel::description)),
                CommonType.ofInputs(arguments.stream().map(ArgumentModel::type).toList())
                        .orElse(first.type()),
                Defaults.merged(arguments.stream().map(ArgumentModel::defaultValue).toList()),
                directives.merge(arguments));
    }

    private List<JoinField> joins(String type, List<FieldIn> declared) {
        boolean sameType =
                declared.stream().map(each -> each.field().type()).distinct().count() == 1;
        List<JoinField> joins = new ArrayList<>();
        for (FieldIn each : declared) {
            join(each, sameType ? null : each.field().type().print()).ifPresent(joins::add);
        }
        boolean everywhere = joins.size() == set.declaring(type).size();
        return everywhere && joins.stream().allMatch(JoinField::plain) ? List.of() : joins;
    }

    private Optional<JoinField> join(FieldIn declared, @Nullable String type) {
        String graph = declared.subgraph().graph();
        Optional<FieldIn> taker = set.overriding(declared);
        if (taker.filter(set::isForGood).isPresent()) {
            return isUsed(declared)
                    ? Optional.of(new JoinField(graph, null, null, type, false, null, true, null))
                    : Optional.empty();
        }
        FieldModel field = declared.field();
        String label =
                set.override(declared)
                        .or(() -> taker.flatMap(each -> each.field().first("override")))
                        .flatMap(each -> each.string("label"))
                        .orElse(null);
        return Optional.of(
                new JoinField(
                                graph,
                                field.requires().orElse(null),
                                field.provides().orElse(null),
                                type,
                                field.external(),
                                field.first("override")
                                        .flatMap(each -> each.string("from"))
                                        .orElse(null),
                                false,
                                label)
                        .taking(taken(declared)));
    }

    private static List<ContextArgument> taken(FieldIn field) {
        return Contexts.taken(field).stream()
                .map(taken ->
                        new ContextArgument(
                                taken.merged(),
                                taken.argument().name(),
                                taken.argument().type().print(),
                                taken.selection()))
                .toList();
    }

    /** Whether the subgraph still needs a field that has moved away, to tell entities apart. */
    private boolean isUsed(FieldIn overridden) {
        return usedBySubgraph
                        .getOrDefault(overridden.subgraph().name(), Set.of())
                        .contains(overridden.coordinate())
                || overridden.type().interfaces().stream()
                        .anyMatch(name ->
                                overridden
                                        .subgraph()
                                        .field(name, overridden.field().name())
                                        .isPresent());
    }

    /** Joins that only tell the type of each graph, for input fields that differ in it. */
    static List<JoinField> typed(List<FieldIn> declared) {
        return declared.stream()
                .map(each ->
                        new JoinField(
                                each.subgraph().graph(),
                                null,
                                null,
                                each.field().type().print(),
                                false,
                                null,
                                false,
                                null))
                .toList();
    }
}
