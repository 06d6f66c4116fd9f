package org.jingkai.gateway.composition;

import graphql.language.IntValue;
import graphql.language.Value;

/**
 * {@code LIST_SIZE_INVALID_ASSUMED_SIZE}.
 *
 * <pre>zones: [Zone!]! @listSize(assumedSize: -1)</pre>
 */
record ListSizeAssumesNoLess() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        subgraph.outputFields()
                .filter(each ->
                        each.field()
                                .first("listSize")
                                .map(size -> size.arguments().get("assumedSize"))
                                .filter(ListSizeAssumesNoLess::isNegative)
                                .isPresent())
                .forEach(each ->
                        findings.error(
                                ErrorCode.LIST_SIZE_INVALID_ASSUMED_SIZE,
                                subgraph,
                                each.coordinate(),
                                "In subgraph "
                                        + subgraph.name()
                                        + ", "
                                        + each.coordinate()
                                        + " has a @listSize with a negative assumedSize."));
    }

    private static boolean isNegative(Value<?> size) {
        return size instanceof IntValue number && number.getValue().signum() < 0;
    }
}
