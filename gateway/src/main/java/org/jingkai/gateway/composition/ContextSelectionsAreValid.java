package org.jingkai.gateway.composition;

import graphql.language.SelectionSet;
import java.util.List;
import java.util.Optional;

/**
 * {@code CONTEXT_INVALID_SELECTION}: on each type that sets the context the selection leads to one
 * value, of the argument's type. Where the context comes from may be null, so the argument may be.
 *
 * <pre>label(name: Int @fromContext(field: "$zone { name }")): String</pre>
 */
record ContextSelectionsAreValid() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        var contexts = new Contexts(subgraph);
        var set = contexts.set();
        for (Contexts.Taken taken : contexts.taken()) {
            for (TypeModel type : set.getOrDefault(String.valueOf(taken.context()), List.of())) {
                problem(subgraph, taken, type)
                        .ifPresent(what -> report(subgraph, taken, what, findings));
            }
        }
    }

    private static Optional<String> problem(
            Subgraph subgraph, Contexts.Taken taken, TypeModel type) {
        Optional<SelectionSet> selections = taken.selections();
        if (selections.isEmpty()) {
            return Optional.of("is not a selection");
        }
        if (type.interfaceObject()) {
            return Optional.of("selects on the interface object " + type.name());
        }
        ContextValue found = ContextValue.of(subgraph, type.name(), selections.get());
        return switch (found) {
            case ContextValue.None(String reason) -> Optional.of(reason);
            case ContextValue.Some(List<TypeRef> types) -> mismatch(taken, types);
        };
    }

    private static Optional<String> mismatch(Contexts.Taken taken, List<TypeRef> types) {
        TypeRef wanted = taken.argument().type();
        for (TypeRef type : types) {
            TypeRef nullable = type instanceof TypeRef.NonNull(TypeRef inner) ? inner : type;
            if (!nullable.isSubtypeOf(wanted, (_, _) -> false)) {
                return Optional.of(
                        "leads to "
                                + nullable.print()
                                + ", where the argument is "
                                + wanted.print());
            }
        }
        return Optional.empty();
    }

    private static void report(
            Subgraph subgraph, Contexts.Taken taken, String what, Findings findings) {
        findings.error(
                ErrorCode.CONTEXT_INVALID_SELECTION,
                subgraph,
                taken.coordinate(),
                "In subgraph "
                        + subgraph.name()
                        + ", \""
                        + taken.selection()
                        + "\" on "
                        + taken.coordinate()
                        + " "
                        + what
                        + ".");
    }
}
