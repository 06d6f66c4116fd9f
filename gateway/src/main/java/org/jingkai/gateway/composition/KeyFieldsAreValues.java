package org.jingkai.gateway.composition;

import org.jspecify.annotations.Nullable;

/**
 * {@code KEY_FIELDS_SELECT_INVALID_TYPE}: two abstract values cannot be told equal.
 *
 * <pre>type Zone @key(fields: "place { code }") { place: Place! }   interface Place { code: ID! }
 * </pre>
 */
record KeyFieldsAreValues() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        var fieldSets = new FieldSets(subgraph);
        for (FieldSets.Use use : fieldSets.uses("key")) {
            fieldSets.visit(
                    use.selectedType(),
                    use.fields(),
                    (parent, selected, field) -> {
                        if (!canBeKey(subgraph, field)) {
                            findings.error(
                                    ErrorCode.KEY_FIELDS_SELECT_INVALID_TYPE,
                                    subgraph,
                                    use.coordinate(),
                                    "In subgraph "
                                            + subgraph.name()
                                            + ", the key \""
                                            + use.fields()
                                            + "\" of "
                                            + use.coordinate()
                                            + " selects "
                                            + parent
                                            + "."
                                            + selected.getName()
                                            + ", an interface or union.");
                        }
                    });
        }
    }

    private static boolean canBeKey(Subgraph subgraph, @Nullable FieldModel field) {
        if (field == null) {
            return true;
        }
        return subgraph.kindOf(field.type().base())
                .filter(kind -> kind == Kind.INTERFACE || kind == Kind.UNION)
                .isEmpty();
    }
}
