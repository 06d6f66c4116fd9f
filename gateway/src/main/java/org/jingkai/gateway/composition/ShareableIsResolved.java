package org.jingkai.gateway.composition;

/**
 * {@code INVALID_SHAREABLE_USAGE}: an interface resolves nothing, and a subscription has one
 * source.
 *
 * <pre>interface Place { code: ID! @shareable }</pre>
 */
record ShareableIsResolved() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        subgraph.outputFields()
                .filter(each ->
                        each.field().is("shareable")
                                && (each.type().kind() == Kind.INTERFACE
                                        || each.type().name().equals("Subscription")))
                .forEach(each ->
                        findings.error(
                                ErrorCode.INVALID_SHAREABLE_USAGE,
                                subgraph,
                                each.coordinate(),
                                "In subgraph "
                                        + subgraph.name()
                                        + ", "
                                        + each.coordinate()
                                        + " bears @shareable on an interface or on the subscription root."));
    }
}
