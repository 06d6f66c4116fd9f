package org.jingkai.gateway.composition;

import java.util.stream.Stream;

/**
 * {@code INVALID_GRAPHQL}: every type that is named exists and fits its place, and no composite
 * type is empty.
 *
 * <pre>type Query { zone: Zonne }</pre>
 */
record ReferencesResolve() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        for (TypeModel type : subgraph.types().values()) {
            if (isEmpty(type) && !subgraph.versionOne() && !type.name().equals("Query")) {
                report(subgraph, type.name(), type.name() + " is empty", findings);
            }
            for (FieldModel field : type.fields().values()) {
                String coordinate = type.name() + "." + field.name();
                boolean output = type.kind() != Kind.INPUT;
                checkPlace(subgraph, coordinate, field.type().base(), output, findings);
                field.arguments()
                        .values()
                        .forEach(argument ->
                                checkPlace(
                                        subgraph,
                                        coordinate + "(" + argument.name() + ":)",
                                        argument.type().base(),
                                        false,
                                        findings));
            }
            Stream.concat(type.members().stream(), type.interfaces().stream())
                    .forEach(name -> checkPlace(subgraph, type.name(), name, true, findings));
        }
    }

    private static boolean isEmpty(TypeModel type) {
        return switch (type.kind()) {
            case OBJECT, INTERFACE, INPUT -> type.fields().isEmpty();
            case UNION -> type.members().isEmpty();
            case ENUM -> type.values().isEmpty();
            case SCALAR -> false;
        };
    }

    private static void checkPlace(
            Subgraph subgraph, String coordinate, String named, boolean output, Findings findings) {
        subgraph.kindOf(named)
                .ifPresentOrElse(
                        kind -> {
                            if (output ? !kind.isOutput() : !kind.isInput()) {
                                report(
                                        subgraph,
                                        coordinate,
                                        named
                                                + ", a(n) "
                                                + kind.words()
                                                + ", cannot stand at "
                                                + coordinate,
                                        findings);
                            }
                        },
                        () ->
                                report(
                                        subgraph,
                                        coordinate,
                                        coordinate
                                                + " names the type "
                                                + named
                                                + ", which is not declared",
                                        findings));
    }

    private static void report(
            Subgraph subgraph, String coordinate, String what, Findings findings) {
        findings.error(
                ErrorCode.INVALID_GRAPHQL,
                subgraph,
                coordinate,
                "In subgraph " + subgraph.name() + ", " + what + ".");
    }
}
