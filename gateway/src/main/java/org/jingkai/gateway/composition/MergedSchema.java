package org.jingkai.gateway.composition;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The supergraph before it is printed.
 *
 * @param directives definitions that are carried: of operations in all subgraphs, and composed ones
 * @param composedLinks url to the names imported from it, for directives carried by {@code
 *     @composeDirective}
 */
record MergedSchema(
        List<Subgraph> subgraphs,
        SortedMap<String, MergedType> types,
        List<DirectiveModel> directives,
        SortedMap<String, SortedSet<String>> composedLinks) {

    List<String> subgraphNames() {
        return subgraphs.stream().map(Subgraph::name).toList();
    }

    /** The objects that a value of the type can be; the type itself if it is an object. */
    SortedSet<String> runtimeTypes(String typeName) {
        SortedSet<String> objects = new TreeSet<>();
        MergedType type = types.get(typeName);
        if (type == null) {
            return objects;
        }
        switch (type.kind()) {
            case OBJECT -> objects.add(typeName);
            case UNION -> type.members().forEach(member -> objects.add(member.name()));
            case INTERFACE ->
                    types.values().stream()
                            .filter(each -> each.kind() == Kind.OBJECT)
                            .filter(each -> each.interfaces().contains(typeName))
                            .forEach(each -> objects.add(each.name()));
            case SCALAR, ENUM, INPUT -> {}
        }
        return objects;
    }
}
