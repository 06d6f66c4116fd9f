package org.jingkai.gateway.composition;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import java.util.Locale;
import java.util.Set;

/**
 * {@code REQUIRES_FIELDS_MISSING_EXTERNAL} and {@code PROVIDES_FIELDS_MISSING_EXTERNAL}: to require
 * or provide what the subgraph resolves anyway is a mistake. Federation v1 lets it pass.
 *
 * <pre>
 * type Zone @key(fields: "code") { code: ID!  area: Int  density: Int @requires(fields: "area") }
 * </pre>
 */
record FieldSetsSelectExternal(String directive) implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        if (subgraph.versionOne()) {
            return;
        }
        var fieldSets = new FieldSets(subgraph);
        var keys = fieldSets.coordinates("key");
        for (FieldSets.Use use : fieldSets.uses(directive)) {
            FieldSets.parse(use.fields())
                    .ifPresent(selections ->
                            new Walk(subgraph, use, keys, findings)
                                    .visit(use.selectedType(), selections));
        }
    }

    private record Walk(Subgraph subgraph, FieldSets.Use use, Set<String> keys, Findings findings) {

        void visit(String typeName, SelectionSet selections) {
            for (Selection<?> selection : selections.getSelections()) {
                if (selection instanceof Field field) {
                    subgraph.field(typeName, field.getName())
                            .ifPresent(model -> visitField(typeName, field, model));
                } else if (selection instanceof InlineFragment fragment) {
                    TypeName condition = fragment.getTypeCondition();
                    visit(
                            condition == null ? typeName : condition.getName(),
                            fragment.getSelectionSet());
                }
            }
        }

        private void visitField(String typeName, Field selected, FieldModel field) {
            String coordinate = typeName + "." + field.name();
            boolean onObject = subgraph.kindOf(typeName).filter(Kind.OBJECT::equals).isPresent();
            if (field.external() || !onObject) {
                return;
            }
            if (selected.getSelectionSet() != null) {
                visit(field.type().base(), selected.getSelectionSet());
            } else if (!keys.contains(coordinate)) {
                report(coordinate);
            }
        }

        private void report(String coordinate) {
            findings.error(
                    ErrorCode.valueOf(
                            use.directive().toUpperCase(Locale.ROOT) + "_FIELDS_MISSING_EXTERNAL"),
                    subgraph,
                    use.coordinate(),
                    "In subgraph "
                            + subgraph.name()
                            + ", @"
                            + use.directive()
                            + "(fields: \""
                            + use.fields()
                            + "\") on "
                            + use.coordinate()
                            + " selects "
                            + coordinate
                            + ", which is not @external.");
        }
    }
}
