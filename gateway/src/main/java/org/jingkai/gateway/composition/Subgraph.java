package org.jingkai.gateway.composition;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One subgraph, read and normalised: root types bear their usual names, federation directives their
 * specified ones, and nothing of the federation machinery ({@code _entities}, {@code _Any}) is
 * left.
 *
 * @param versionOne whether the SDL has no federation {@code @link} and so follows Federation v1
 * @param directives the subgraph's own directive definitions, by name
 * @param composed names of own directives that {@code @composeDirective} carries over, each with
 *     the {@code @link} url it comes from
 */
record Subgraph(
        String name,
        String url,
        boolean versionOne,
        Map<String, TypeModel> types,
        Map<String, DirectiveModel> directives,
        Map<String, String> composed) {

    static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");
    static final Set<String> BUILT_IN_SCALARS = Set.of("Int", "Float", "String", "Boolean", "ID");

    Optional<TypeModel> type(String typeName) {
        return Optional.ofNullable(types.get(typeName));
    }

    Optional<FieldModel> field(String typeName, String field) {
        return type(typeName).map(type -> type.fields().get(field));
    }

    Optional<Kind> kindOf(String typeName) {
        return BUILT_IN_SCALARS.contains(typeName)
                ? Optional.of(Kind.SCALAR)
                : type(typeName).map(TypeModel::kind);
    }

    /** The value of {@code join__Graph} that stands for this subgraph. */
    String graph() {
        String text = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_");
        return Character.isDigit(text.charAt(0)) ? "_" + text : text;
    }

    /** The objects that a value of the type can be, as far as this subgraph knows; sorted. */
    SortedSet<String> runtimeTypes(String typeName) {
        SortedSet<String> objects = new TreeSet<>();
        type(typeName).ifPresent(type -> objects.addAll(type.members()));
        for (TypeModel type : types.values()) {
            boolean same = type.name().equals(typeName);
            if (type.kind() == Kind.OBJECT && (same || type.interfaces().contains(typeName))) {
                objects.add(type.name());
            }
        }
        return objects;
    }

    /** Fields of objects and interfaces, in schema order. */
    Stream<FieldIn> outputFields() {
        return types.values().stream()
                .filter(type -> type.kind().hasOutputFields())
                .flatMap(type ->
                        type.fields().values().stream()
                                .map(field -> new FieldIn(this, type, field)));
    }

    Subgraph withTypes(Map<String, TypeModel> changed) {
        return new Subgraph(
                name, url, versionOne, new LinkedHashMap<>(changed), directives, composed);
    }
}
