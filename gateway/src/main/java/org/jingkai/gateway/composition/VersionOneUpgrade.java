package org.jingkai.gateway.composition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives a Federation v1 subgraph the meaning it has in version 2: external fields that nothing uses
 * are dropped, directives of interfaces are dropped, and everything it resolves is shareable.
 *
 * <p>Source: Apollo, "Moving to Apollo Federation 2".
 */
final class VersionOneUpgrade {

    private VersionOneUpgrade() {}

    static Subgraph upgrade(Subgraph subgraph) {
        var fieldSets = new FieldSets(subgraph);
        Set<String> used = new HashSet<>(fieldSets.coordinates("key"));
        used.addAll(fieldSets.coordinates("requires"));
        used.addAll(fieldSets.coordinates("provides"));
        Map<String, TypeModel> types = new LinkedHashMap<>();
        subgraph.types().forEach((name, type) -> types.put(name, upgrade(subgraph, type, used)));
        types.values().removeIf(type -> isEmptied(type) && !isReferenced(type.name(), types));
        return subgraph.withTypes(types);
    }

    private static TypeModel upgrade(Subgraph subgraph, TypeModel type, Set<String> used) {
        if (!type.kind().hasOutputFields()) {
            return type.asDefinition();
        }
        Map<String, FieldModel> fields = new LinkedHashMap<>();
        for (FieldModel field : type.fields().values()) {
            String coordinate = type.name() + "." + field.name();
            if (type.kind() == Kind.INTERFACE) {
                fields.put(field.name(), field.without("external"));
            } else if (!field.external()
                    || used.contains(coordinate)
                    || isOfInterface(subgraph, type, field)) {
                fields.put(field.name(), field);
            }
        }
        return type.with(directives(type), fields);
    }

    private static List<Applied> directives(TypeModel type) {
        List<Applied> directives = new ArrayList<>(type.directives());
        if (type.kind() == Kind.INTERFACE) {
            directives.removeIf(each -> each.federation() && each.name().equals("key"));
        } else {
            directives.add(new Applied("shareable", true, Map.of()));
        }
        return directives;
    }

    private static boolean isEmptied(TypeModel type) {
        return type.kind().hasOutputFields()
                && type.fields().isEmpty()
                && !type.name().equals("Query");
    }

    private static boolean isReferenced(String name, Map<String, TypeModel> types) {
        return types.values().stream()
                .anyMatch(type ->
                        type.members().contains(name)
                                || type.fields().values().stream()
                                        .anyMatch(field -> field.type().base().equals(name)));
    }

    private static boolean isOfInterface(Subgraph subgraph, TypeModel type, FieldModel field) {
        return type.interfaces().stream()
                .anyMatch(name -> subgraph.field(name, field.name()).isPresent());
    }
}
