package org.jingkai.gateway.composition;

import graphql.language.AstPrinter;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.parser.InvalidSyntaxException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jingkai.gateway.schema.FieldSet;
import org.jspecify.annotations.Nullable;

/** Reads the field sets of one subgraph's {@code @key}, {@code @requires} and {@code @provides}. */
final class FieldSets {

    /** Sees each field of a field set; the field model is null if the type has no such field. */
    interface Visitor {
        void field(String parentType, Field selected, @Nullable FieldModel field);
    }

    /** One applied directive with a field set: where it stands and on which type it selects. */
    record Use(
            String directive,
            String coordinate,
            TypeModel parent,
            @Nullable FieldModel field,
            String selectedType,
            Applied applied) {

        String fields() {
            return applied.string("fields").orElse("");
        }
    }

    private final Subgraph subgraph;

    FieldSets(Subgraph subgraph) {
        this.subgraph = subgraph;
    }

    static Optional<SelectionSet> parse(String fields) {
        try {
            return Optional.of(FieldSet.parse(fields).selections());
        } catch (InvalidSyntaxException invalid) {
            return Optional.empty();
        }
    }

    /** Whether two field sets are the same but for layout. */
    static boolean same(String one, String other) {
        return printed(one).equals(printed(other));
    }

    private static String printed(String fields) {
        return parse(fields).map(AstPrinter::printAstCompact).orElse(fields);
    }

    /** All applications of {@code key}, {@code requires} or {@code provides}, in schema order. */
    Set<Use> uses(String directive) {
        Set<Use> uses = new LinkedHashSet<>();
        for (TypeModel type : subgraph.types().values()) {
            if (directive.equals("key")) {
                type.federation("key")
                        .forEach(key ->
                                uses.add(
                                        new Use("key", type.name(), type, null, type.name(), key)));
                continue;
            }
            for (FieldModel field : type.fields().values()) {
                String selected = directive.equals("requires") ? type.name() : field.type().base();
                String coordinate = type.name() + "." + field.name();
                field.federation(directive)
                        .forEach(each ->
                                uses.add(
                                        new Use(
                                                directive,
                                                coordinate,
                                                type,
                                                field,
                                                selected,
                                                each)));
            }
        }
        return uses;
    }

    /** {@code Type.field} of every field that the field sets of a directive select, nested too. */
    Set<String> coordinates(String directive) {
        Set<String> coordinates = new LinkedHashSet<>();
        for (Use use : uses(directive)) {
            visit(
                    use.selectedType(),
                    use.fields(),
                    (parent, selected, _) -> coordinates.add(parent + "." + selected.getName()));
        }
        return coordinates;
    }

    void visit(String typeName, String fields, Visitor visitor) {
        parse(fields).ifPresent(selections -> visit(typeName, selections, visitor));
    }

    void visit(String typeName, SelectionSet selections, Visitor visitor) {
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> visitField(typeName, field, visitor);
                case InlineFragment fragment -> {
                    TypeName condition = fragment.getTypeCondition();
                    visit(
                            condition == null ? typeName : condition.getName(),
                            fragment.getSelectionSet(),
                            visitor);
                }
                case FragmentSpread _ -> {}
                default -> throw new IllegalStateException("Unknown selection " + selection);
            }
        }
    }

    private void visitField(String typeName, Field selected, Visitor visitor) {
        if (selected.getName().equals("__typename")) {
            return;
        }
        FieldModel field = subgraph.field(typeName, selected.getName()).orElse(null);
        visitor.field(typeName, selected, field);
        if (field != null && selected.getSelectionSet() != null) {
            visit(field.type().base(), selected.getSelectionSet(), visitor);
        }
    }
}
