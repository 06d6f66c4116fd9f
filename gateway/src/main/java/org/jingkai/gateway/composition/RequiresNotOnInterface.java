package org.jingkai.gateway.composition;

/**
 * {@code REQUIRES_UNSUPPORTED_ON_INTERFACE}: which implementation would require?
 *
 * <pre>interface Place { density: Int @requires(fields: "area") }</pre>
 */
record RequiresNotOnInterface() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        subgraph.outputFields()
                .filter(each -> each.type().kind() == Kind.INTERFACE && each.field().is("requires"))
                .forEach(each ->
                        findings.error(
                                ErrorCode.REQUIRES_UNSUPPORTED_ON_INTERFACE,
                                subgraph,
                                each.coordinate(),
                                "In subgraph "
                                        + subgraph.name()
                                        + ", "
                                        + each.coordinate()
                                        + " is an interface field and bears @requires."));
    }
}
