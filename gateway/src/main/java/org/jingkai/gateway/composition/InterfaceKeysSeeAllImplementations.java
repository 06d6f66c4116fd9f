package org.jingkai.gateway.composition;

import java.util.List;

/**
 * {@code INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE}: a subgraph that can be asked which object an
 * interface's key belongs to must know all of them.
 *
 * <pre>interface Place @key(fields: "code")  in a, with Zone only; another subgraph has Region
 * </pre>
 */
record InterfaceKeysSeeAllImplementations() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        for (String name : set.typeNames()) {
            for (TypeIn declared : set.declaring(name)) {
                if (declared.type().kind() != Kind.INTERFACE || !declared.type().is("key")) {
                    continue;
                }
                List<String> missing =
                        set.runtimeTypes(name).stream()
                                .filter(each -> declared.subgraph().type(each).isEmpty())
                                .toList();
                if (!missing.isEmpty()) {
                    report(declared, missing, findings);
                }
            }
        }
    }

    private static void report(TypeIn declared, List<String> missing, Findings findings) {
        findings.error(
                ErrorCode.INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE,
                declared.subgraph(),
                declared.type().name(),
                "Subgraph "
                        + declared.subgraph().name()
                        + " has a @key on the interface "
                        + declared.type().name()
                        + " but does not declare its implementations "
                        + missing
                        + ".");
    }
}
