package org.jingkai.gateway.composition;

import java.util.stream.Stream;

/**
 * {@code EXTERNAL_COLLISION_WITH_ANOTHER_DIRECTIVE}: what another subgraph resolves has no resolver
 * here to direct.
 *
 * <pre>type Zone { area: Int @external @requires(fields: "code") }</pre>
 */
record ExternalIsNotResolved() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        subgraph.outputFields()
                .filter(each ->
                        each.field().external()
                                && Stream.of("provides", "requires").anyMatch(each.field()::is))
                .forEach(each ->
                        findings.error(
                                ErrorCode.EXTERNAL_COLLISION_WITH_ANOTHER_DIRECTIVE,
                                subgraph,
                                each.coordinate(),
                                "In subgraph "
                                        + subgraph.name()
                                        + ", "
                                        + each.coordinate()
                                        + " is @external and bears a directive of resolved fields."));
    }
}
