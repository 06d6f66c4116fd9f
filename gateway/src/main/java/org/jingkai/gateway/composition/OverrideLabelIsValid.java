package org.jingkai.gateway.composition;

import java.util.regex.Pattern;

/**
 * {@code OVERRIDE_LABEL_INVALID}: a label is a name or a percentage.
 *
 * <pre>name: String @override(from: "zones", label: "percent(101)")</pre>
 */
record OverrideLabelIsValid() implements SubgraphRule {

    private static final Pattern LABEL =
            Pattern.compile(
                    "[a-zA-Z][a-zA-Z0-9_\\-:./]*|percent\\((\\d{1,2}(\\.\\d{1,8})?|100)\\)");

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        subgraph.outputFields()
                .filter(each ->
                        each.field()
                                .first("override")
                                .flatMap(override -> override.string("label"))
                                .filter(label -> !LABEL.matcher(label).matches())
                                .isPresent())
                .forEach(each ->
                        findings.error(
                                ErrorCode.OVERRIDE_LABEL_INVALID,
                                subgraph,
                                each.coordinate(),
                                "In subgraph "
                                        + subgraph.name()
                                        + ", "
                                        + each.coordinate()
                                        + " has an @override label that is neither a name nor percent(0 to 100)."));
    }
}
