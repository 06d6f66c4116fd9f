package org.jingkai.gateway.composition;

/**
 * {@code EXTERNAL_ON_INTERFACE}: an interface resolves nothing, so nothing of it is external.
 *
 * <pre>interface Place { code: ID! @external }</pre>
 */
record ExternalNotOnInterface() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        subgraph.outputFields()
                .filter(each -> each.type().kind() == Kind.INTERFACE && each.field().external())
                .forEach(each ->
                        findings.error(
                                ErrorCode.EXTERNAL_ON_INTERFACE,
                                subgraph,
                                each.coordinate(),
                                "In subgraph "
                                        + subgraph.name()
                                        + ", "
                                        + each.coordinate()
                                        + " is an interface field and @external."));
    }
}
