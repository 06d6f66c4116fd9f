package org.jingkai.gateway.composition;

import java.util.List;

/**
 * {@code TYPE_KIND_MISMATCH}. An {@code @interfaceObject} counts as the interface it stands for.
 *
 * <pre>type Zone { code: ID! }   and   scalar Zone</pre>
 */
record KindsAgree() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        for (String name : set.typeNames()) {
            List<TypeIn> declared = set.declaring(name);
            if (declared.stream().map(each -> each.type().mergedKind()).distinct().count() > 1) {
                findings.error(
                        ErrorCode.TYPE_KIND_MISMATCH,
                        SubgraphSet.namesOfTypes(declared),
                        name,
                        name + " is " + described(declared) + ".");
            }
        }
    }

    private static String described(List<TypeIn> declared) {
        return String.join(
                ", ",
                declared.stream()
                        .map(each ->
                                each.type().mergedKind().words() + " in " + each.subgraph().name())
                        .toList());
    }
}
