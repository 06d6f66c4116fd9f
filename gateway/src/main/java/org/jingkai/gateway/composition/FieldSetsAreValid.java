package org.jingkai.gateway.composition;

import graphql.language.Field;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code KEY_INVALID_FIELDS} and its like: a field set must parse, select fields that exist, and
 * select inside objects only.
 *
 * <pre>type Zone @key(fields: "kode") { code: ID! }</pre>
 */
record FieldSetsAreValid(String directive) implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        var fieldSets = new FieldSets(subgraph);
        for (FieldSets.Use use : fieldSets.uses(directive)) {
            Optional<String> text = use.applied().string("fields");
            if (text.isEmpty()) {
                continue;
            }
            if (FieldSets.parse(text.get()).isEmpty()) {
                report(subgraph, use, "is not a field set", findings);
                continue;
            }
            fieldSets.visit(
                    use.selectedType(),
                    text.get(),
                    (parent, selected, field) ->
                            problem(subgraph, parent, selected, field)
                                    .ifPresent(what -> report(subgraph, use, what, findings)));
        }
    }

    private static Optional<String> problem(
            Subgraph subgraph, String parent, Field selected, @Nullable FieldModel field) {
        if (field == null) {
            return Optional.of(
                    "selects " + selected.getName() + ", which " + parent + " does not have");
        }
        boolean composite =
                subgraph.kindOf(field.type().base()).filter(Kind::isComposite).isPresent();
        boolean inside = selected.getSelectionSet() != null;
        if (composite && !inside) {
            return Optional.of("selects nothing inside " + parent + "." + selected.getName());
        }
        return inside && !composite
                ? Optional.of(
                        "selects inside "
                                + parent
                                + "."
                                + selected.getName()
                                + ", which is no object")
                : Optional.empty();
    }

    private void report(Subgraph subgraph, FieldSets.Use use, String what, Findings findings) {
        findings.error(
                ErrorCode.valueOf(directive.toUpperCase(Locale.ROOT) + "_INVALID_FIELDS"),
                subgraph,
                use.coordinate(),
                "In subgraph "
                        + subgraph.name()
                        + ", @"
                        + directive
                        + "(fields: \""
                        + use.fields()
                        + "\") on "
                        + use.coordinate()
                        + " "
                        + what
                        + ".");
    }
}
