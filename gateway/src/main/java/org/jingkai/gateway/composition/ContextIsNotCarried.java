package org.jingkai.gateway.composition;

/**
 * {@code UNSUPPORTED_FEATURE}: @context and @fromContext are read from a supergraph file, but not
 * composed yet.
 *
 * <pre>prop: Int @fromContext(field: "$ctx { prop }")</pre>
 */
record ContextIsNotCarried() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        subgraph.outputFields()
                .filter(each ->
                        each.type().is("context")
                                || each.field().arguments().values().stream()
                                        .anyMatch(argument -> argument.is("fromContext")))
                .forEach(each ->
                        findings.error(
                                ErrorCode.UNSUPPORTED_FEATURE,
                                subgraph,
                                each.coordinate(),
                                "In subgraph "
                                        + subgraph.name()
                                        + ", "
                                        + each.coordinate()
                                        + " uses @context or @fromContext, which this composition does not carry."));
    }
}
