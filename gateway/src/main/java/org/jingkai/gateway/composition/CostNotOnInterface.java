package org.jingkai.gateway.composition;

/**
 * {@code COST_APPLIED_TO_INTERFACE_FIELD}.
 *
 * <pre>interface Place { area: Int @cost(weight: 5) }</pre>
 */
record CostNotOnInterface() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        subgraph.outputFields()
                .filter(each -> each.type().kind() == Kind.INTERFACE && each.field().is("cost"))
                .forEach(each ->
                        findings.error(
                                ErrorCode.COST_APPLIED_TO_INTERFACE_FIELD,
                                subgraph,
                                each.coordinate(),
                                "In subgraph "
                                        + subgraph.name()
                                        + ", "
                                        + each.coordinate()
                                        + " is an interface field and bears @cost."));
    }
}
