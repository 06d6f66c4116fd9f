package org.jingkai.gateway.composition;

/**
 * {@code PROVIDES_ON_NON_OBJECT_FIELD}: only objects have fields to provide.
 *
 * <pre>type Query { count: Int @provides(fields: "code") }</pre>
 */
record ProvidesReturnsObject() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        subgraph.outputFields()
                .filter(each ->
                        each.field().is("provides")
                                && subgraph.kindOf(each.field().type().base())
                                        .filter(Kind::isComposite)
                                        .isEmpty())
                .forEach(each ->
                        findings.error(
                                ErrorCode.PROVIDES_ON_NON_OBJECT_FIELD,
                                subgraph,
                                each.coordinate(),
                                "In subgraph "
                                        + subgraph.name()
                                        + ", "
                                        + each.coordinate()
                                        + " bears @provides but returns no object, interface or union."));
    }
}
