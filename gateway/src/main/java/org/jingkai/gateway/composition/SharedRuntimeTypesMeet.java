package org.jingkai.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES}: a shared field resolves alike everywhere, so its
 * possible types cannot be foreign to each other. Asked only of fields that a query can reach.
 *
 * <pre>find: Hit @shareable  union Hit = Zone   and   find: Hit @shareable  union Hit = Region
 * </pre>
 */
record SharedRuntimeTypesMeet(SubgraphSet set, Findings findings) {

    void check(String coordinate, String fieldName, List<Position> resolving) {
        List<String> names = new ArrayList<>();
        Set<String> common = new TreeSet<>();
        for (Position position : resolving) {
            Subgraph subgraph = set.named(position.subgraph()).orElseThrow();
            FieldModel field = subgraph.field(position.type(), fieldName).orElseThrow();
            if (isAbstract(subgraph, field)) {
                Set<String> types = subgraph.runtimeTypes(field.type().base());
                if (names.isEmpty()) {
                    common.addAll(types);
                } else {
                    common.retainAll(types);
                }
                names.add(subgraph.name());
            }
        }
        if (names.size() > 1 && common.isEmpty() && anyTypes(resolving, fieldName)) {
            findings.error(
                    ErrorCode.SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES,
                    names,
                    coordinate,
                    coordinate + " can return no type that all of " + names + " know.");
        }
    }

    private boolean anyTypes(List<Position> resolving, String fieldName) {
        return resolving.stream()
                .anyMatch(position -> {
                    Subgraph subgraph = set.named(position.subgraph()).orElseThrow();
                    FieldModel field = subgraph.field(position.type(), fieldName).orElseThrow();
                    return !subgraph.runtimeTypes(field.type().base()).isEmpty();
                });
    }

    private static boolean isAbstract(Subgraph subgraph, FieldModel field) {
        return subgraph.kindOf(field.type().base())
                .filter(kind -> kind == Kind.UNION || kind == Kind.INTERFACE)
                .isPresent();
    }
}
