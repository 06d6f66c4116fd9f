package org.jingkai.gateway.planning;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.querygraph.Edge.FieldEdge;
import org.jingkai.gateway.supergraph.TypeRef;
import org.jspecify.annotations.Nullable;

/**
 * A selection set of a fetch while it is being drafted. Parts that stay empty are left out when the
 * plan is emitted.
 */
final class SelectionNode {

    /**
     * A drafted field; {@code type} is its type in the subgraph, {@code child} is null for a leaf.
     */
    record Drafted(SelectedField field, TypeRef type, @Nullable SelectionNode child) {

        boolean isEmpty() {
            return child != null && child.isEmpty();
        }
    }

    private final Map<String, Drafted> fields = new LinkedHashMap<>();
    private final Map<String, SelectionNode> fragments = new LinkedHashMap<>();
    private boolean typename;
    private boolean mixed;

    /** Asks for {@code __typename}. */
    void selectTypename() {
        typename = true;
    }

    /**
     * Notes that objects of several types may stand here, so that their type has to be told if
     * anything is asked.
     */
    void markMixed() {
        mixed = true;
    }

    void leaf(SelectedField field, FieldEdge edge) {
        fields.putIfAbsent(field.storageName(), new Drafted(field, edge.type(), null));
    }

    SelectionNode child(SelectedField field, FieldEdge edge) {
        Drafted drafted =
                fields.computeIfAbsent(
                        field.storageName(),
                        _ -> new Drafted(field, edge.type(), new SelectionNode()));
        SelectionNode child = drafted.child();
        if (child == null) {
            throw new IllegalStateException(field.name() + " is a leaf and a composite at once");
        }
        return child;
    }

    SelectionNode on(String type) {
        return fragments.computeIfAbsent(type, _ -> new SelectionNode());
    }

    Map<String, Drafted> fields() {
        return fields;
    }

    Map<String, SelectionNode> fragments() {
        return fragments;
    }

    boolean asksTypename() {
        return typename || mixed;
    }

    boolean isMixed() {
        return mixed;
    }

    boolean isEmpty() {
        return !typename
                && fields.values().stream().allMatch(Drafted::isEmpty)
                && fragments.values().stream().allMatch(SelectionNode::isEmpty);
    }
}
