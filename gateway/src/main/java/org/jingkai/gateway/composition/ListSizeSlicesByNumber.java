package org.jingkai.gateway.composition;

/**
 * {@code LIST_SIZE_INVALID_SLICING_ARGUMENT}.
 *
 * <pre>zones(first: String): [Zone!]! @listSize(slicingArguments: ["first"])</pre>
 */
record ListSizeSlicesByNumber() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        subgraph.outputFields()
                .filter(each -> namesOther(each.field()))
                .forEach(each ->
                        findings.error(
                                ErrorCode.LIST_SIZE_INVALID_SLICING_ARGUMENT,
                                subgraph,
                                each.coordinate(),
                                "In subgraph "
                                        + subgraph.name()
                                        + ", "
                                        + each.coordinate()
                                        + " has a @listSize whose slicingArguments are missing or no Int."));
    }

    private static boolean namesOther(FieldModel field) {
        return field.federation("listSize")
                .flatMap(size -> size.strings("slicingArguments"))
                .map(name -> field.arguments().get(name))
                .anyMatch(argument -> argument == null || !argument.type().base().equals("Int"));
    }
}
