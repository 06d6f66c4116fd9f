package org.jingkai.gateway.composition;

/**
 * {@code PROVIDES_UNSUPPORTED_ON_INTERFACE}: which implementation would provide?
 *
 * <pre>interface Place { region: Region @provides(fields: "name") }</pre>
 */
record ProvidesNotOnInterface() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        subgraph.outputFields()
                .filter(each -> each.type().kind() == Kind.INTERFACE && each.field().is("provides"))
                .forEach(each ->
                        findings.error(
                                ErrorCode.PROVIDES_UNSUPPORTED_ON_INTERFACE,
                                subgraph,
                                each.coordinate(),
                                "In subgraph "
                                        + subgraph.name()
                                        + ", "
                                        + each.coordinate()
                                        + " is an interface field and bears @provides."));
    }
}
