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
    private final Set<String> extensionKeyFields = new HashSet<>();

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
     * Whether the subgraph answers the field only where it is provided. A field in a key of an
     * extension is answered although it is marked external: version 1 of federation demands the
     * mark there. On any other type the mark means what it says. A field that is taken over by
     * another subgraph is still told as a key; before the override holds it is the subgraph's own.
     *
     * <p>Source: Apollo Federation, "fake externals" of the composition.
     */
    boolean isExternal(String type, FieldModel field, FieldJoin join) {
        String coordinate = coordinate(join.subgraph(), type, field.name());
        if (join.external()) {
            return !extensionKeyFields.contains(coordinate);
        }
        return join.usedOverridden() && isTakenOver(field, join) && !keyFields.contains(coordinate);
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
            collect(type, join.subgraph(), key.fields().selections(), keyFields);
            if (join.extension()) {
                collect(type, join.subgraph(), key.fields().selections(), extensionKeyFields);
            }
        }
    }

    private void collect(
            @Nullable SupergraphType type,
            String subgraph,
            SelectionSet selections,
            Set<String> into) {
        if (!(type instanceof Composite composite)) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                into.add(coordinate(subgraph, composite.name(), field.getName()));
                FieldModel model = composite.fields().get(field.getName());
                if (model != null && field.getSelectionSet() != null) {
                    collect(
                            supergraph.types().get(model.type().baseName()),
                            subgraph,
                            field.getSelectionSet(),
                            into);
                }
            } else if (selection instanceof InlineFragment fragment) {
                collect(composite, subgraph, fragment.getSelectionSet(), into);
            }
        }
    }

    private static String coordinate(String subgraph, String type, String field) {
        return subgraph + ":" + type + "." + field;
    }
}
