package org.jingkai.gateway.composition;

/**
 * {@code OVERRIDE_FROM_SELF_ERROR}.
 *
 * <pre>type Zone { name: String @override(from: "zones") }   in subgraph zones</pre>
 */
record OverrideNotFromSelf() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        subgraph.outputFields()
                .filter(each ->
                        each.field()
                                .first("override")
                                .flatMap(override -> override.string("from"))
                                .filter(subgraph.name()::equals)
                                .isPresent())
                .forEach(each ->
                        findings.error(
                                ErrorCode.OVERRIDE_FROM_SELF_ERROR,
                                subgraph,
                                each.coordinate(),
                                "In subgraph "
                                        + subgraph.name()
                                        + ", "
                                        + each.coordinate()
                                        + " overrides itself."));
    }
}
