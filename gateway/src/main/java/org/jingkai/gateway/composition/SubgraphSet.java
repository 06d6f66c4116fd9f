package org.jingkai.gateway.composition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All subgraphs side by side, ordered by name, so that a composition does not depend on the order
 * in which they were given.
 */
final class SubgraphSet {

    private final List<Subgraph> subgraphs;
    private final Map<String, Set<String>> keyFields = new HashMap<>();
    private final Map<String, Set<String>> providedFields = new HashMap<>();
    private final TreeSet<String> typeNames = new TreeSet<>();
    private final Set<String> outputTypes = new HashSet<>();
    private final Set<String> inputTypes = new HashSet<>();
    private final Map<String, SortedSet<String>> supertypes = new HashMap<>();

    SubgraphSet(List<Subgraph> given) {
        this.subgraphs = given.stream().sorted(Comparator.comparing(Subgraph::name)).toList();
        for (Subgraph subgraph : subgraphs) {
            var fieldSets = new FieldSets(subgraph);
            keyFields.put(subgraph.name(), fieldSets.coordinates("key"));
            providedFields.put(subgraph.name(), fieldSets.coordinates("provides"));
            subgraph.types().values().forEach(this::noteUses);
            subgraph.types().values().forEach(this::noteSupertypes);
            typeNames.addAll(subgraph.types().keySet());
        }
    }

    private void noteUses(TypeModel type) {
        for (FieldModel field : type.fields().values()) {
            (type.kind() == Kind.INPUT ? inputTypes : outputTypes).add(field.type().base());
            field.arguments().values().forEach(each -> inputTypes.add(each.type().base()));
        }
    }

    private void noteSupertypes(TypeModel type) {
        supertypes.computeIfAbsent(type.name(), _ -> new TreeSet<>()).addAll(type.interfaces());
        for (String member : type.members()) {
            supertypes.computeIfAbsent(member, _ -> new TreeSet<>()).add(type.name());
        }
    }

    List<Subgraph> all() {
        return subgraphs;
    }

    Optional<Subgraph> named(String name) {
        return subgraphs.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    SortedSet<String> typeNames() {
        return Collections.unmodifiableSortedSet(typeNames);
    }

    List<TypeIn> declaring(String typeName) {
        List<TypeIn> declaring = new ArrayList<>();
        for (Subgraph subgraph : subgraphs) {
            subgraph.type(typeName).ifPresent(type -> declaring.add(new TypeIn(subgraph, type)));
        }
        return declaring;
    }

    /** The kind in the supergraph; only meaningful once the kinds are known to agree. */
    Kind kind(String typeName) {
        return declaring(typeName).getFirst().type().mergedKind();
    }

    Set<String> fieldNames(String typeName) {
        return declaring(typeName).stream()
                .flatMap(each -> each.type().fields().keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<FieldIn> declaring(String typeName, String fieldName) {
        List<FieldIn> declaring = new ArrayList<>();
        for (TypeIn each : declaring(typeName)) {
            FieldModel field = each.type().fields().get(fieldName);
            if (field != null) {
                declaring.add(new FieldIn(each.subgraph(), each.type(), field));
            }
        }
        return declaring;
    }

    /** The fields of that name which interface objects add to an object through its interfaces. */
    List<FieldIn> contributed(String objectType, String fieldName) {
        List<FieldIn> contributed = new ArrayList<>();
        for (String name : supertypes(objectType)) {
            declaring(name, fieldName).stream()
                    .filter(each -> each.type().interfaceObject() && !each.field().external())
                    .forEach(contributed::add);
        }
        return contributed;
    }

    /** The declarations that say what the field is: all but the external. */
    List<FieldIn> defining(String typeName, String fieldName) {
        return declaring(typeName, fieldName).stream()
                .filter(each -> !each.field().external())
                .toList();
    }

    boolean isForGood(FieldIn override) {
        return override.field()
                .first("override")
                .flatMap(applied -> applied.string("label"))
                .isEmpty();
    }

    /** The {@code @override} of a field, if there is still something to override. */
    Optional<Applied> override(FieldIn field) {
        return field.field()
                .first("override")
                .filter(applied ->
                        applied.string("from")
                                .flatMap(this::named)
                                .flatMap(from ->
                                        from.field(field.type().name(), field.field().name()))
                                .isPresent());
    }

    /**
     * The declaration whose {@code @override} takes this one's place. An external field has none to
     * take.
     */
    Optional<FieldIn> overriding(FieldIn overridden) {
        if (overridden.field().external()) {
            return Optional.empty();
        }
        return declaring(overridden.type().name(), overridden.field().name()).stream()
                .filter(each -> !each.subgraph().name().equals(overridden.subgraph().name()))
                .filter(each ->
                        each.field()
                                .first("override")
                                .flatMap(applied -> applied.string("from"))
                                .filter(overridden.subgraph().name()::equals)
                                .isPresent())
                .findFirst();
    }

    boolean isKeyField(FieldIn field) {
        return keyFields
                .getOrDefault(field.subgraph().name(), Set.of())
                .contains(field.coordinate());
    }

    /** Whether some field of the same subgraph provides this one. */
    boolean isProvided(FieldIn field) {
        return providedFields
                .getOrDefault(field.subgraph().name(), Set.of())
                .contains(field.coordinate());
    }

    boolean isShareable(FieldIn field) {
        return field.field().is("shareable") || field.type().is("shareable") || isKeyField(field);
    }

    boolean usedAsInput(String typeName) {
        return inputTypes.contains(typeName);
    }

    boolean usedAsOutput(String typeName) {
        return outputTypes.contains(typeName);
    }

    /** Whether an object implements, or a union has as member, according to any subgraph. */
    boolean isSubtype(String type, String abstractType) {
        return supertypes(type).contains(abstractType);
    }

    private SortedSet<String> supertypes(String type) {
        return supertypes.getOrDefault(type, Collections.emptySortedSet());
    }

    /** The names of all objects that are, according to any subgraph, of an abstract type. */
    SortedSet<String> runtimeTypes(String abstractType) {
        return typeNames().stream()
                .filter(name -> kind(name) == Kind.OBJECT)
                .filter(name -> name.equals(abstractType) || isSubtype(name, abstractType))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<String> namesOf(List<FieldIn> fields) {
        return fields.stream().map(each -> each.subgraph().name()).distinct().toList();
    }

    static List<String> namesOfTypes(List<TypeIn> types) {
        return types.stream().map(each -> each.subgraph().name()).distinct().toList();
    }
}
