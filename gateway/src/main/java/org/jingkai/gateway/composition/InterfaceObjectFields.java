package org.jingkai.gateway.composition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gives each implementation the fields that interface objects add to its interfaces.
 *
 * <pre>
 * interface Place { code: ID!  trade: Trade @join__field(graph: TRADE) }   type Zone { code: ID! }
 * →                                            type Zone { code: ID!  trade: Trade @join__field }
 * </pre>
 */
final class InterfaceObjectFields {

    private final SortedMap<String, MergedType> types;

    InterfaceObjectFields(SortedMap<String, MergedType> types) {
        this.types = types;
    }

    SortedMap<String, MergedType> spread() {
        SortedMap<String, MergedType> spread = new TreeMap<>();
        types.forEach(
                (name, type) -> spread.put(name, type.kind() == Kind.OBJECT ? spread(type) : type));
        return spread;
    }

    private MergedType spread(MergedType type) {
        Map<String, MergedField> fields = new LinkedHashMap<>(type.fields());
        for (String name : type.interfaces()) {
            MergedType implemented = types.get(name);
            if (implemented != null) {
                contributed(implemented)
                        .forEach(field ->
                                fields.putIfAbsent(
                                        field.name(),
                                        field.joined(
                                                List.of(
                                                        MergedField.JoinField
                                                                .BY_INTERFACE_OBJECT))));
            }
        }
        return new MergedType(
                type.kind(),
                type.name(),
                type.description(),
                type.joins(),
                type.implementations(),
                type.interfaces(),
                fields,
                type.members(),
                type.values(),
                type.directives());
    }

    private static List<MergedField> contributed(MergedType type) {
        Set<String> graphs =
                type.joins().stream()
                        .filter(MergedType.JoinType::interfaceObject)
                        .map(MergedType.JoinType::graph)
                        .collect(Collectors.toSet());
        return type.fields().values().stream()
                .filter(field ->
                        !graphs.isEmpty()
                                && field.joins().stream()
                                        .anyMatch(join ->
                                                join.graph() != null
                                                        && !join.external()
                                                        && graphs.contains(join.graph())))
                .toList();
    }
}
