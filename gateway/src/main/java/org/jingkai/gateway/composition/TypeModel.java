package org.jingkai.gateway.composition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A named type of one subgraph, its extensions folded in.
 *
 * @param extension whether the subgraph only extends the type and leaves its definition to others
 * @param members of a union
 */
record TypeModel(
        Kind kind,
        String name,
        @Nullable String description,
        boolean extension,
        List<Applied> directives,
        Set<String> interfaces,
        Map<String, FieldModel> fields,
        Set<String> members,
        Map<String, EnumValueModel> values)
        implements Directed {

    boolean interfaceObject() {
        return kind == Kind.OBJECT && is("interfaceObject");
    }

    /** The kind in the supergraph: an {@code @interfaceObject} stands for an interface. */
    Kind mergedKind() {
        return interfaceObject() ? Kind.INTERFACE : kind;
    }

    Stream<String> keys() {
        return federation("key").flatMap(applied -> applied.string("fields").stream());
    }

    TypeModel with(List<Applied> changedDirectives, Map<String, FieldModel> changedFields) {
        return new TypeModel(
                kind,
                name,
                description,
                extension,
                changedDirectives,
                interfaces,
                changedFields,
                members,
                values);
    }

    TypeModel asDefinition() {
        return new TypeModel(
                kind, name, description, false, directives, interfaces, fields, members, values);
    }
}
