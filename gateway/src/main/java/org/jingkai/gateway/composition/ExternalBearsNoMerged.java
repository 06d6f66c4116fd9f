package org.jingkai.gateway.composition;

/**
 * {@code MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL}: it would be unclear for whom the field is
 * tagged or hidden.
 *
 * <pre>type Zone @key(fields: "code") { code: ID! @external @tag(name: "public") }</pre>
 */
record ExternalBearsNoMerged() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        subgraph.outputFields()
                .filter(each ->
                        each.field().external()
                                && DirectiveMerge.CARRIED.stream().anyMatch(each.field()::is))
                .forEach(each ->
                        findings.error(
                                ErrorCode.MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL,
                                subgraph,
                                each.coordinate(),
                                "In subgraph "
                                        + subgraph.name()
                                        + ", "
                                        + each.coordinate()
                                        + " is @external and bears a directive that the supergraph carries."));
    }
}
