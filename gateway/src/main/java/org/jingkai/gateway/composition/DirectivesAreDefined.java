package org.jingkai.gateway.composition;

import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code INVALID_GRAPHQL}: a directive that is applied is federation's, built in, or defined.
 *
 * <pre>type Zone @ky(fields: "code") { code: ID! }</pre>
 */
record DirectivesAreDefined() implements SubgraphRule {

    static final Set<String> BUILT_IN =
            Set.of("deprecated", "specifiedBy", "oneOf", "skip", "include", "defer");

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        for (TypeModel type : subgraph.types().values()) {
            checkAll(subgraph, type.name(), type, findings);
            type.values()
                    .values()
                    .forEach(value ->
                            checkAll(subgraph, type.name() + "." + value.name(), value, findings));
            for (FieldModel field : type.fields().values()) {
                String coordinate = type.name() + "." + field.name();
                Stream.concat(Stream.of(field), field.arguments().values().stream())
                        .forEach(each -> checkAll(subgraph, coordinate, each, findings));
            }
        }
    }

    private static void checkAll(
            Subgraph subgraph, String coordinate, Directed element, Findings findings) {
        for (Applied applied : element.directives()) {
            boolean known =
                    applied.federation()
                            || BUILT_IN.contains(applied.name())
                            || subgraph.directives().containsKey(applied.name());
            if (!known) {
                findings.error(
                        ErrorCode.INVALID_GRAPHQL,
                        subgraph,
                        coordinate,
                        "In subgraph "
                                + subgraph.name()
                                + ", "
                                + coordinate
                                + " bears @"
                                + applied.name()
                                + ", which is neither defined nor imported by @link.");
            }
        }
    }
}
