package org.jingkai.gateway.composition;

/**
 * {@code INTERFACE_FIELD_NO_IMPLEM}: an interface gathers the fields of all subgraphs, and each of
 * its types must have them all.
 *
 * <pre>
 * interface Place { code: ID!  name: String } in a;  type Zone implements Place { code: ID! } only in b
 * </pre>
 */
record ImplementationsAreComplete() implements MergedRule {

    @Override
    public void check(MergedSchema schema, Findings findings) {
        for (MergedType type : schema.types().values()) {
            for (String name : type.interfaces()) {
                MergedType implemented = schema.types().get(name);
                if (implemented != null) {
                    check(schema, type, implemented, findings);
                }
            }
        }
    }

    private static void check(
            MergedSchema schema, MergedType type, MergedType implemented, Findings findings) {
        for (String field : implemented.fields().keySet()) {
            if (!type.fields().containsKey(field)) {
                findings.error(
                        ErrorCode.INTERFACE_FIELD_NO_IMPLEM,
                        schema.subgraphNames(),
                        type.name() + "." + field,
                        "The interface field "
                                + implemented.name()
                                + "."
                                + field
                                + " is declared in some subgraph, but "
                                + type.name()
                                + ", which implements "
                                + implemented.name()
                                + ", has no field "
                                + field
                                + " in any.");
            }
        }
    }
}
