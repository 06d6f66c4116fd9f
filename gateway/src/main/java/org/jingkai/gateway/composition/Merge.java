package org.jingkai.gateway.composition;

import graphql.language.StringValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Merges subgraphs that the rules have found to fit, so it knows no failure. */
final class Merge {

    private final SubgraphSet set;
    private final DirectiveMerge directives;
    private final OutputFieldMerge outputFields;

    Merge(SubgraphSet set) {
        this.set = set;
        this.directives = new DirectiveMerge(set);
        this.outputFields = new OutputFieldMerge(set, directives);
    }

    MergedSchema merge() {
        SortedMap<String, MergedType> types = new TreeMap<>();
        for (String name : set.typeNames()) {
            types.put(name, type(name));
        }
        return new MergedSchema(
                set.all(),
                new InterfaceObjectFields(types).spread(),
                directives.definitions(),
                directives.composedLinks());
    }

    private MergedType type(String name) {
        List<TypeIn> declared = set.declaring(name);
        Kind kind = set.kind(name);
        return new MergedType(
                kind,
                name,
                Descriptions.first(declared.stream().map(each -> each.type().description())),
                joins(declared),
                implementations(declared),
                interfaces(declared),
                fields(kind, name),
                members(declared),
                kind == Kind.ENUM ? values(name, declared) : List.of(),
                typeDirectives(declared));
    }

    private List<Applied> typeDirectives(List<TypeIn> declared) {
        List<Applied> merged =
                new ArrayList<>(directives.merge(declared.stream().map(TypeIn::type).toList()));
        for (TypeIn each : declared) {
            each.type()
                    .federation("context")
                    .flatMap(applied -> applied.string("name").stream())
                    .map(name -> Contexts.mergedName(each.subgraph(), name))
                    .map(name ->
                            new Applied(
                                    "context",
                                    true,
                                    Map.of("name", StringValue.newStringValue(name).build())))
                    .forEach(merged::add);
        }
        return merged;
    }

    private static List<MergedType.JoinType> joins(List<TypeIn> declared) {
        List<MergedType.JoinType> joins = new ArrayList<>();
        for (TypeIn each : declared) {
            TypeModel type = each.type();
            String graph = each.subgraph().graph();
            boolean extension =
                    type.extension()
                            && type.is("key")
                            && !each.subgraph().versionOne()
                            && !Subgraph.ROOTS.contains(type.name());
            boolean object = type.interfaceObject();
            List<MergedType.JoinType> keys =
                    type.federation("key")
                            .map(key ->
                                    new MergedType.JoinType(
                                            graph,
                                            key.string("fields").orElse(""),
                                            extension,
                                            key.flag("resolvable", true),
                                            object))
                            .distinct()
                            .toList();
            joins.addAll(keys);
            if (keys.isEmpty()) {
                joins.add(new MergedType.JoinType(graph, null, extension, true, object));
            }
        }
        return joins;
    }

    private static List<MergedType.FromGraph> implementations(List<TypeIn> declared) {
        return declared.stream()
                .flatMap(each ->
                        each.type().interfaces().stream()
                                .map(name ->
                                        new MergedType.FromGraph(each.subgraph().graph(), name)))
                .toList();
    }

    private static SortedSet<String> interfaces(List<TypeIn> declared) {
        SortedSet<String> interfaces = new TreeSet<>();
        declared.forEach(each -> interfaces.addAll(each.type().interfaces()));
        return interfaces;
    }

    private static List<MergedType.FromGraph> members(List<TypeIn> declared) {
        return declared.stream()
                .flatMap(each ->
                        each.type().members().stream()
                                .map(name ->
                                        new MergedType.FromGraph(each.subgraph().graph(), name)))
                .toList();
    }

    private List<MergedType.MergedValue> values(String name, List<TypeIn> declared) {
        Set<String> merged = EnumValues.merged(set, name);
        return merged.stream().map(value -> value(value, declared)).toList();
    }

    private MergedType.MergedValue value(String name, List<TypeIn> declared) {
        List<String> graphs = new ArrayList<>();
        List<EnumValueModel> models = new ArrayList<>();
        for (TypeIn each : declared) {
            EnumValueModel model = each.type().values().get(name);
            if (model != null) {
                graphs.add(each.subgraph().graph());
                models.add(model);
            }
        }
        return new MergedType.MergedValue(
                name,
                Descriptions.first(models.stream().map(EnumValueModel::description)),
                graphs,
                directives.merge(models));
    }

    private Map<String, MergedField> fields(Kind kind, String type) {
        Map<String, MergedField> fields = new LinkedHashMap<>();
        for (String name : set.fieldNames(type)) {
            List<FieldIn> declared = set.declaring(type, name);
            switch (kind) {
                case OBJECT, INTERFACE -> fields.put(name, outputFields.merge(type, declared));
                case INPUT -> {
                    if (declared.size() == set.declaring(type).size()) {
                        fields.put(name, inputField(declared));
                    }
                }
                case SCALAR, UNION, ENUM -> {}
            }
        }
        return fields;
    }

    private MergedField inputField(List<FieldIn> declared) {
        FieldModel first = declared.getFirst().field();
        List<TypeRef> types =
                declared.stream().map(each -> each.field().type()).distinct().toList();
        return new MergedField(
                first.name(),
                Descriptions.first(declared.stream().map(each -> each.field().description())),
                CommonType.ofInputs(types).orElse(first.type()),
                Map.of(),
                Defaults.merged(
                        declared.stream().map(each -> each.field().defaultValue()).toList()),
                types.size() == 1 ? List.of() : OutputFieldMerge.typed(declared),
                directives.merge(declared.stream().map(FieldIn::field).toList()));
    }
}
