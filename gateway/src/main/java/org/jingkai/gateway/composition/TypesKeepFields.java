package org.jingkai.gateway.composition;

/**
 * {@code TYPE_WITH_ONLY_UNUSED_EXTERNAL}: once the unused external fields of a Federation v1
 * subgraph are dropped, each type must have a field left.
 *
 * <pre>extend type Zone { name: String @external }</pre>
 */
record TypesKeepFields() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        if (!subgraph.versionOne()) {
            return;
        }
        subgraph.types().values().stream()
                .filter(type -> type.kind().hasOutputFields() && type.fields().isEmpty())
                .filter(type -> !type.name().equals("Query"))
                .forEach(type ->
                        findings.error(
                                ErrorCode.TYPE_WITH_ONLY_UNUSED_EXTERNAL,
                                subgraph,
                                type.name(),
                                "In subgraph "
                                        + subgraph.name()
                                        + ", "
                                        + type.name()
                                        + " has only @external fields that nothing"
                                        + " uses."));
    }
}
