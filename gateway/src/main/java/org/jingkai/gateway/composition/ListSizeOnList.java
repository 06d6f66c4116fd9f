package org.jingkai.gateway.composition;

/**
 * {@code LIST_SIZE_APPLIED_TO_NON_LIST}: only lists have a size; a connection names its sized
 * fields.
 *
 * <pre>type Query { zone: Zone @listSize(assumedSize: 10) }</pre>
 */
record ListSizeOnList() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        subgraph.outputFields()
                .filter(each -> isUnsized(subgraph, each.field()))
                .forEach(each ->
                        findings.error(
                                ErrorCode.LIST_SIZE_APPLIED_TO_NON_LIST,
                                subgraph,
                                each.coordinate(),
                                "In subgraph "
                                        + subgraph.name()
                                        + ", "
                                        + each.coordinate()
                                        + " bears @listSize but neither it nor its sized field is a list."));
    }

    private static boolean isUnsized(Subgraph subgraph, FieldModel field) {
        return field.federation("listSize")
                .anyMatch(size ->
                        size.arguments().containsKey("sizedFields")
                                ? size.strings("sizedFields")
                                        .flatMap(name ->
                                                subgraph.field(field.type().base(), name).stream())
                                        .anyMatch(sized -> !sized.type().isList())
                                : !field.type().isList());
    }
}
