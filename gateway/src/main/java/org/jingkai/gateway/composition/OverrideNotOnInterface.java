package org.jingkai.gateway.composition;

/**
 * {@code OVERRIDE_ON_INTERFACE}: an interface resolves nothing that could move.
 *
 * <pre>interface Place { code: ID! @override(from: "zones") }</pre>
 */
record OverrideNotOnInterface() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        subgraph.outputFields()
                .filter(each -> each.type().kind() == Kind.INTERFACE && each.field().is("override"))
                .forEach(each ->
                        findings.error(
                                ErrorCode.OVERRIDE_ON_INTERFACE,
                                subgraph,
                                each.coordinate(),
                                "In subgraph "
                                        + subgraph.name()
                                        + ", "
                                        + each.coordinate()
                                        + " is an interface field and bears @override."));
    }
}
