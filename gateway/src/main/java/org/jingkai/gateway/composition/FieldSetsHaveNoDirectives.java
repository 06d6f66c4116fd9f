package org.jingkai.gateway.composition;

import java.util.Locale;

/**
 * {@code KEY_DIRECTIVE_IN_FIELDS_ARG} and its like.
 *
 * <pre>@key(fields: "code @include(if: true)")</pre>
 */
record FieldSetsHaveNoDirectives(String directive) implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        var fieldSets = new FieldSets(subgraph);
        for (FieldSets.Use use : fieldSets.uses(directive)) {
            fieldSets.visit(
                    use.selectedType(),
                    use.fields(),
                    (parent, selected, _) -> {
                        if (!selected.getDirectives().isEmpty()) {
                            findings.error(
                                    ErrorCode.valueOf(
                                            directive.toUpperCase(Locale.ROOT)
                                                    + "_DIRECTIVE_IN_FIELDS_ARG"),
                                    subgraph,
                                    use.coordinate(),
                                    "In subgraph "
                                            + subgraph.name()
                                            + ", @"
                                            + directive
                                            + " on "
                                            + use.coordinate()
                                            + " applies a directive to "
                                            + parent
                                            + "."
                                            + selected.getName()
                                            + ".");
                        }
                    });
        }
    }
}
