package org.jingkai.gateway.composition;

/**
 * {@code INTERFACE_OBJECT_USAGE_ERROR}: an interface object is entered by the key of the interface.
 *
 * <pre>type Place @interfaceObject { code: ID! }</pre>
 */
record InterfaceObjectHasKey() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        subgraph.types().values().stream()
                .filter(type -> type.interfaceObject() && !type.is("key"))
                .forEach(type ->
                        findings.error(
                                ErrorCode.INTERFACE_OBJECT_USAGE_ERROR,
                                subgraph,
                                type.name(),
                                "In subgraph "
                                        + subgraph.name()
                                        + ", the @interfaceObject "
                                        + type.name()
                                        + " has no @key."));
    }
}
