package org.jingkai.gateway.operation;

import graphql.language.Argument;
import java.util.List;

/** An element of a normalized selection set: fragments are inlined, skipped parts are gone. */
public sealed interface Selection {

    /** What the name of a field that the gateway answers by itself begins with. */
    String OWN = "__own_";

    /**
     * A field.
     *
     * @param responseName the name in the answer to the client
     * @param storageName the name under which the merged tree holds the value; it differs from the
     *     response name only where that name might be needed for a key or a requirement at the same
     *     object
     * @param name the name in the schema
     */
    record SelectedField(
            String responseName,
            String storageName,
            String name,
            List<Argument> arguments,
            List<Selection> selections)
            implements Selection {

        /** The field with other sub-selections. */
        public SelectedField withSelections(List<Selection> other) {
            return new SelectedField(responseName, storageName, name, arguments, other);
        }

        /** Whether the field asks for the name of the type it is on. */
        public boolean isTypename() {
            return name.equals("__typename");
        }

        /** Whether the field asks for the schema itself. */
        public boolean isIntrospection() {
            return name.equals("__schema") || name.equals("__type");
        }

        /** Whether no subgraph is asked for the field: it is introspection or the gateway's own. */
        public boolean isAnsweredHere() {
            return isIntrospection() || name.startsWith(OWN);
        }
    }

    /** Selections for objects of one type only. */
    record TypedSelection(String type, List<Selection> selections) implements Selection {}
}
