package org.jingkai.gateway.composition;

import graphql.language.StringValue;
import java.util.Locale;

/**
 * {@code KEY_INVALID_FIELDS_TYPE} and its like for {@code @provides} and {@code @requires}.
 *
 * <pre>@key(fields: ["code"])   should be   @key(fields: "code")</pre>
 */
record FieldSetsAreStrings(String directive) implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        for (FieldSets.Use use : new FieldSets(subgraph).uses(directive)) {
            if (!(use.applied().arguments().get("fields") instanceof StringValue)) {
                findings.error(
                        ErrorCode.valueOf(
                                directive.toUpperCase(Locale.ROOT) + "_INVALID_FIELDS_TYPE"),
                        subgraph,
                        use.coordinate(),
                        "In subgraph "
                                + subgraph.name()
                                + ", the argument fields of @"
                                + directive
                                + " on "
                                + use.coordinate()
                                + " is not a string.");
            }
        }
    }
}
