package org.jingkai.gateway.composition;

/**
 * {@code INVALID_GRAPHQL}: within its own subgraph, a type has the fields of its interfaces.
 *
 * <pre>interface Place { code: ID! }   type Zone implements Place { name: String }</pre>
 */
record InterfacesAreImplemented() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        for (TypeModel type : subgraph.types().values()) {
            for (String name : type.interfaces()) {
                subgraph.type(name)
                        .ifPresent(each -> checkImplements(subgraph, type, each, findings));
            }
        }
    }

    private static void checkImplements(
            Subgraph subgraph, TypeModel type, TypeModel implemented, Findings findings) {
        for (String field : implemented.fields().keySet()) {
            if (!type.fields().containsKey(field) && !subgraph.versionOne()) {
                findings.error(
                        ErrorCode.INVALID_GRAPHQL,
                        subgraph,
                        type.name(),
                        "In subgraph "
                                + subgraph.name()
                                + ", "
                                + type.name()
                                + " implements "
                                + implemented.name()
                                + " but has no field "
                                + field
                                + ".");
            }
        }
    }
}
