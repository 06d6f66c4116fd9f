package org.jingkai.gateway.composition;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a selection leads to on a type that sets a context. */
sealed interface ContextValue {

    /** The types of the value, on the objects that the selection distinguishes. */
    record Some(List<TypeRef> types) implements ContextValue {}

    /** No value, or more than one, and why. */
    record None(String reason) implements ContextValue {}

    static ContextValue of(Subgraph subgraph, String type, SelectionSet selections) {
        List<TypeRef> types = new ArrayList<>();
        int fields = 0;
        for (Selection<?> selection : selections.getSelections()) {
            ContextValue value =
                    switch (selection) {
                        case Field field -> of(subgraph, type, field);
                        case InlineFragment fragment -> of(subgraph, type, fragment);
                        default -> new None("spreads a named fragment");
                    };
            fields += selection instanceof Field ? 1 : 0;
            switch (value) {
                case None none -> {
                    return none;
                }
                case Some(List<TypeRef> more) -> types.addAll(more);
            }
        }
        if (fields > 1 || (fields == 1 && selections.getSelections().size() > 1)) {
            return new None("selects more than one value");
        }
        return types.isEmpty() ? new None("selects nothing of " + type) : new Some(types);
    }

    private static ContextValue of(Subgraph subgraph, String type, InlineFragment fragment) {
        if (!fragment.getDirectives().isEmpty()) {
            return new None("bears a directive");
        }
        String condition =
                fragment.getTypeCondition() == null ? type : fragment.getTypeCondition().getName();
        boolean meets =
                subgraph.runtimeTypes(type).stream()
                        .anyMatch(subgraph.runtimeTypes(condition)::contains);
        return meets ? of(subgraph, condition, fragment.getSelectionSet()) : new Some(List.of());
    }

    private static ContextValue of(Subgraph subgraph, String type, Field selected) {
        if (selected.getAlias() != null || !selected.getDirectives().isEmpty()) {
            return new None("has an alias or bears a directive");
        }
        Optional<FieldModel> found = subgraph.field(type, selected.getName());
        if (found.isEmpty()) {
            return new None("selects " + selected.getName() + ", which " + type + " does not have");
        }
        TypeRef declared = found.get().type();
        boolean composite = subgraph.kindOf(declared.base()).filter(Kind::isComposite).isPresent();
        if (composite != (selected.getSelectionSet() != null)) {
            return new None(
                    composite
                            ? "selects nothing inside " + type + "." + selected.getName()
                            : "selects inside " + type + "." + selected.getName());
        }
        return composite
                ? inside(declared, of(subgraph, declared.base(), selected.getSelectionSet()))
                : new Some(List.of(declared));
    }

    private static ContextValue inside(TypeRef outer, ContextValue value) {
        return switch (value) {
            case None none -> none;
            case Some(List<TypeRef> types) ->
                    new Some(types.stream().map(inner -> wrapped(outer, inner)).toList());
        };
    }

    /** The inner type in the lists of the outer one; null wherever either may be. */
    private static TypeRef wrapped(TypeRef outer, TypeRef inner) {
        return switch (outer) {
            case TypeRef.Named _ -> inner instanceof TypeRef.NonNull(TypeRef type) ? type : inner;
            case TypeRef.ListOf(TypeRef item) -> new TypeRef.ListOf(wrapped(item, inner));
            case TypeRef.NonNull(TypeRef.Named _) -> inner;
            case TypeRef.NonNull(TypeRef list) -> new TypeRef.NonNull(wrapped(list, inner));
        };
    }
}
