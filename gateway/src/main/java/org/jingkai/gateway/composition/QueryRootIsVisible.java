package org.jingkai.gateway.composition;

/**
 * {@code QUERY_ROOT_TYPE_INACCESSIBLE}.
 *
 * <pre>type Query @inaccessible { zone: Zone }</pre>
 */
record QueryRootIsVisible() implements MergedRule {

    @Override
    public void check(MergedSchema schema, Findings findings) {
        if (HiddenElements.hiddenType(schema, "Query")) {
            findings.error(
                    ErrorCode.QUERY_ROOT_TYPE_INACCESSIBLE,
                    schema.subgraphNames(),
                    "Query",
                    "The query root is @inaccessible, so nothing could be asked.");
        }
    }
}
