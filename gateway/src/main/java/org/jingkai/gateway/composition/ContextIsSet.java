package org.jingkai.gateway.composition;

import java.util.Map;
import java.util.Optional;

/**
 * {@code CONTEXT_NOT_SET}: a context that is taken from is set in the same subgraph, and taken by
 * the fields of objects only, which no interface declares, as their arguments without a default.
 *
 * <pre>
 * label(name: String @fromContext(field: "$zone { name }")): String   and no @context(name: "zone")
 * </pre>
 */
record ContextIsSet() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        Map<String, ?> set = new Contexts(subgraph).set();
        for (Contexts.Taken taken : new Contexts(subgraph).taken()) {
            problem(subgraph, taken, set)
                    .ifPresent(what -> report(subgraph, taken.coordinate(), what, findings));
        }
        for (DirectiveModel directive : subgraph.directives().values()) {
            for (ArgumentModel argument : directive.arguments().values()) {
                if (argument.is("fromContext")) {
                    String coordinate = "@" + directive.name() + "(" + argument.name() + ":)";
                    report(subgraph, coordinate, "is no argument of a field", findings);
                }
            }
        }
    }

    private static Optional<String> problem(
            Subgraph subgraph, Contexts.Taken taken, Map<String, ?> set) {
        if (taken.context() != null && !set.containsKey(taken.context())) {
            return Optional.of("takes from \"" + taken.context() + "\", which no type sets");
        }
        if (taken.argument().defaultValue() != null) {
            return Optional.of("has a default");
        }
        TypeModel type = taken.at().type();
        String field = taken.at().field().name();
        boolean declared =
                type.kind() == Kind.INTERFACE
                        || type.interfaces().stream()
                                .anyMatch(name -> subgraph.field(name, field).isPresent());
        return declared
                ? Optional.of("belongs to a field that an interface declares")
                : Optional.empty();
    }

    private static void report(
            Subgraph subgraph, String coordinate, String what, Findings findings) {
        findings.error(
                ErrorCode.CONTEXT_NOT_SET,
                subgraph,
                coordinate,
                "In subgraph "
                        + subgraph.name()
                        + ", "
                        + coordinate
                        + " bears @fromContext but "
                        + what
                        + ".");
    }
}
