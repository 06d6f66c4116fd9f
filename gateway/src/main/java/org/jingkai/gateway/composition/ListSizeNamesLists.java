package org.jingkai.gateway.composition;

/**
 * {@code LIST_SIZE_INVALID_SIZED_FIELD}.
 *
 * <pre>zones: ZoneConnection @listSize(sizedFields: ["items"])</pre>
 */
record ListSizeNamesLists() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        subgraph.outputFields()
                .filter(each -> namesOther(subgraph, each.field()))
                .forEach(each ->
                        findings.error(
                                ErrorCode.LIST_SIZE_INVALID_SIZED_FIELD,
                                subgraph,
                                each.coordinate(),
                                "In subgraph "
                                        + subgraph.name()
                                        + ", "
                                        + each.coordinate()
                                        + " has a @listSize whose sizedFields do not exist."));
    }

    private static boolean namesOther(Subgraph subgraph, FieldModel field) {
        return field.federation("listSize")
                .flatMap(size -> size.strings("sizedFields"))
                .anyMatch(name -> subgraph.field(field.type().base(), name).isEmpty());
    }
}
