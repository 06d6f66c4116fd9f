package org.jingkai.gateway.querygraph;

import java.util.List;
import org.jingkai.gateway.schema.FieldSet;
import org.jingkai.gateway.supergraph.FieldJoin.ContextArgument;
import org.jingkai.gateway.supergraph.TypeRef;
import org.jspecify.annotations.Nullable;

/** A step that a query can take. */
public sealed interface Edge {

    /** From an operation's start into a root type. */
    record RootEdge(Node target) implements Edge {}

    /**
     * Along a field, staying in the subgraph.
     *
     * @param type the field's type in this subgraph
     * @param target the composite it leads to; null if the field is a leaf
     * @param external the subgraph knows the field but answers it only where a {@code @provides}
     *     says so
     * @param requires what the subgraph must be told before it can answer
     * @param provides what the subgraph answers below this field although it is external there
     * @param contexts arguments that are not the client's, but come from objects above
     */
    record FieldEdge(
            Node from,
            String field,
            TypeRef type,
            @Nullable Node target,
            boolean external,
            @Nullable FieldSet requires,
            @Nullable FieldSet provides,
            List<ContextArgument> contexts)
            implements Edge {

        /** Whether something has to be known before the field can be asked for. */
        public boolean needsInput() {
            return requires != null || !contexts.isEmpty();
        }
    }

    /**
     * Into a subgraph on the same object.
     *
     * @param key what has to be known of it; null for the query type, which every subgraph has
     */
    record KeyEdge(Node target, @Nullable FieldSet key) implements Edge {}

    /** From an interface or union to one of its object types in the same subgraph. */
    record DowncastEdge(Node from, Node target) implements Edge {}
}
