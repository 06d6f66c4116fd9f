package org.jingkai.gateway.composition;

/**
 * {@code INTERFACE_KEY_NOT_ON_IMPLEMENTATION}: who can enter an interface by a key must be able to
 * enter each implementation by it.
 *
 * <pre>
 * interface Place @key(fields: "code") { code: ID! }   type Zone implements Place { code: ID! }
 * </pre>
 */
record InterfaceKeysAreImplemented() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        for (FieldSets.Use use : new FieldSets(subgraph).uses("key")) {
            if (use.parent().kind() != Kind.INTERFACE || !use.applied().flag("resolvable", true)) {
                continue;
            }
            for (String name : subgraph.runtimeTypes(use.coordinate())) {
                subgraph.type(name)
                        .filter(type -> !hasKey(type, use.fields()))
                        .ifPresent(type -> report(subgraph, use, type, findings));
            }
        }
    }

    private static boolean hasKey(TypeModel type, String fields) {
        return type.federation("key")
                .filter(key -> key.flag("resolvable", true))
                .flatMap(key -> key.string("fields").stream())
                .anyMatch(each -> FieldSets.same(each, fields));
    }

    private static void report(
            Subgraph subgraph, FieldSets.Use use, TypeModel type, Findings findings) {
        findings.error(
                ErrorCode.INTERFACE_KEY_NOT_ON_IMPLEMENTATION,
                subgraph,
                type.name(),
                "In subgraph "
                        + subgraph.name()
                        + ", "
                        + type.name()
                        + " lacks the resolvable @key(fields: \""
                        + use.fields()
                        + "\") of the interface "
                        + use.coordinate()
                        + ".");
    }
}
