package org.jingkai.gateway.querygraph;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashSet;
import java.util.Set;
import org.jingkai.gateway.supergraph.FieldJoin;
import org.jingkai.gateway.supergraph.FieldModel;
import org.jingkai.gateway.supergraph.Key;
import org.jingkai.gateway.supergraph.SubgraphInfo;
import org.jingkai.gateway.supergraph.Supergraph;
import org.jingkai.gateway.supergraph.SupergraphType;
import org.jingkai.gateway.supergraph.SupergraphType.Composite;
import org.jingkai.gateway.supergraph.TypeJoin;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of the subgraphs that declare a field may be asked for it: {@code @override} and
 * {@code @external}.
 */
final class FieldOwnership {

    private final Supergraph supergraph;
    private final OverrideLabels labels;
    private final Set<String> keyFields = new HashSet<>();

    FieldOwnership(Supergraph supergraph, OverrideLabels labels) {
        this.supergraph = supergraph;
        this.labels = labels;
        for (SupergraphType type : supergraph.types().values()) {
            if (type instanceof Composite composite) {
                composite.joins().values().forEach(join -> collectKeys(composite, join));
            }
        }
    }

    /**
     * Whether the subgraph has the field at all once overrides are applied; it may still be
     * external there. A progressive override does not take a key field away: both subgraphs know
     * it, whichever answers.
     */
    boolean mayResolve(String type, FieldModel field, FieldJoin join) {
        String label = join.overrideLabel();
        if (label != null && keyFields.contains(coordinate(join.subgraph(), type, field.name()))) {
            return true;
        }
        if (join.override() != null && label != null && !labels.holds(label)) {
            return false;
        }
        return join.usedOverridden() || !isTakenOver(field, join);
    }

    /**
     * Whether the subgraph answers the field only where it is provided. A key field is always
     * answered: a subgraph that could not tell an entity's key could never be left again, and
     * version 1 of federation marks such fields external throughout.
     */
    boolean isExternal(String type, FieldModel field, FieldJoin join) {
        boolean withheld = join.external() || join.usedOverridden();
        return withheld && !keyFields.contains(coordinate(join.subgraph(), type, field.name()));
    }

    private boolean isTakenOver(FieldModel field, FieldJoin join) {
        for (FieldJoin other : field.joins().values()) {
            String from = other.override();
            String label = other.overrideLabel();
            if (from != null
                    && !other.subgraph().equals(join.subgraph())
                    && names(from, join.subgraph())
                    && (label == null || labels.holds(label))) {
                return true;
            }
        }
        return false;
    }

    private boolean names(String name, String subgraph) {
        SubgraphInfo info = supergraph.subgraphs().get(subgraph);
        return name.equals(subgraph) || (info != null && name.equals(info.name()));
    }

    private void collectKeys(Composite type, TypeJoin join) {
        for (Key key : join.keys()) {
            collect(type, join.subgraph(), key.fields().selections());
        }
    }

    private void collect(@Nullable SupergraphType type, String subgraph, SelectionSet selections) {
        if (!(type instanceof Composite composite)) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                keyFields.add(coordinate(subgraph, composite.name(), field.getName()));
                FieldModel model = composite.fields().get(field.getName());
                if (model != null && field.getSelectionSet() != null) {
                    collect(
                            supergraph.types().get(model.type().baseName()),
                            subgraph,
                            field.getSelectionSet());
                }
            } else if (selection instanceof InlineFragment fragment) {
                collect(composite, subgraph, fragment.getSelectionSet());
            }
        }
    }

    private static String coordinate(String subgraph, String type, String field) {
        return subgraph + ":" + type + "." + field;
    }
}
