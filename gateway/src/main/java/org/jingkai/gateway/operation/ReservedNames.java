package org.jingkai.gateway.operation;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jingkai.gateway.schema.FieldSet;
import org.jingkai.gateway.supergraph.FieldJoin;
import org.jingkai.gateway.supergraph.FieldModel;
import org.jingkai.gateway.supergraph.Supergraph;
import org.jingkai.gateway.supergraph.SupergraphType;
import org.jingkai.gateway.supergraph.SupergraphType.Composite;
import org.jspecify.annotations.Nullable;

/**
 * The field names that keys and requirements use. The merged tree keeps them free, so that {@code
 * code: name} of a client never stands where the key {@code code} is looked for.
 */
public final class ReservedNames {

    private final Set<String> names = new HashSet<>(Set.of("__typename"));

    private ReservedNames() {}

    /** The names that the field sets of a supergraph use. */
    public static ReservedNames of(Supergraph supergraph) {
        ReservedNames reserved = new ReservedNames();
        for (SupergraphType type : supergraph.types().values()) {
            if (type instanceof Composite composite) {
                composite.joins().values().stream()
                        .flatMap(join -> join.keys().stream())
                        .forEach(key -> reserved.collect(key.fields()));
                composite.fields().values().forEach(reserved::collect);
            }
        }
        return reserved;
    }

    /** The name under which the merged tree holds a field. */
    public String storageName(String responseName, String name, List<Argument> arguments) {
        boolean same = responseName.equals(name) && arguments.isEmpty();
        if (same || !names.contains(responseName)) {
            return responseName;
        }
        int distinction = (name + "(" + OperationValidator.print(arguments)).hashCode();
        return "_" + responseName + "_" + Integer.toHexString(distinction);
    }

    private void collect(FieldModel field) {
        for (FieldJoin join : field.joins().values()) {
            collect(join.requires());
            join.contextArguments().forEach(argument -> collect(argument.selection()));
        }
    }

    private void collect(@Nullable FieldSet fields) {
        if (fields != null) {
            collect(fields.selections());
        }
    }

    private void collect(SelectionSet selections) {
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                names.add(field.getName());
                if (field.getSelectionSet() != null) {
                    collect(field.getSelectionSet());
                }
            } else if (selection instanceof InlineFragment fragment) {
                collect(fragment.getSelectionSet());
            }
        }
    }
}
