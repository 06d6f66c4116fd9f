package org.jingkai.gateway.composition;

import java.util.Locale;

/**
 * {@code KEY_FIELDS_HAS_ARGS} and {@code PROVIDES_FIELDS_HAS_ARGS}.
 *
 * <pre>type Zone @key(fields: "name") { name(language: Language): String }</pre>
 */
record FieldSetsHaveNoArguments(String directive) implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        var fieldSets = new FieldSets(subgraph);
        for (FieldSets.Use use : fieldSets.uses(directive)) {
            fieldSets.visit(
                    use.selectedType(),
                    use.fields(),
                    (parent, selected, field) -> {
                        if (field != null && !field.arguments().isEmpty()) {
                            findings.error(
                                    ErrorCode.valueOf(
                                            directive.toUpperCase(Locale.ROOT)
                                                    + "_FIELDS_HAS_ARGS"),
                                    subgraph,
                                    use.coordinate(),
                                    "In subgraph "
                                            + subgraph.name()
                                            + ", @"
                                            + directive
                                            + " on "
                                            + use.coordinate()
                                            + " selects "
                                            + parent
                                            + "."
                                            + selected.getName()
                                            + ", which has arguments.");
                        }
                    });
        }
    }
}
