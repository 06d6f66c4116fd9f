package org.jingkai.gateway.composition;

import java.util.List;

/**
 * {@code INTERFACE_OBJECT_USAGE_ERROR}: an interface object stands for an interface of another
 * subgraph, and its own subgraph knows none of the implementations.
 *
 * <pre>type Place @interfaceObject @key(fields: "code") { code: ID! }   type Zone { … }</pre>
 */
record InterfaceObjectsStandAlone() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        for (String name : set.typeNames()) {
            List<TypeIn> declared = set.declaring(name);
            List<TypeIn> objects =
                    declared.stream().filter(each -> each.type().interfaceObject()).toList();
            if (!objects.isEmpty() && objects.size() == declared.size()) {
                report(
                        objects.getFirst(),
                        "stands for an interface that no subgraph defines",
                        findings);
            }
            for (TypeIn object : objects) {
                set.runtimeTypes(name).stream()
                        .filter(each -> object.subgraph().type(each).isPresent())
                        .forEach(each ->
                                report(
                                        object,
                                        "stands beside its implementation " + each,
                                        findings));
            }
        }
    }

    private static void report(TypeIn object, String what, Findings findings) {
        findings.error(
                ErrorCode.INTERFACE_OBJECT_USAGE_ERROR,
                object.subgraph(),
                object.type().name(),
                "In subgraph "
                        + object.subgraph().name()
                        + ", the @interfaceObject "
                        + object.type().name()
                        + " "
                        + what
                        + ".");
    }
}
