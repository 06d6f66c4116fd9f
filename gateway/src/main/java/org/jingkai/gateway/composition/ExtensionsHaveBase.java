package org.jingkai.gateway.composition;

import java.util.List;

/**
 * {@code EXTENSION_WITH_NO_BASE}. The root types need none.
 *
 * <pre>extend type Zone @key(fields: "code") { code: ID! @external }   and no  type Zone</pre>
 */
record ExtensionsHaveBase() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        for (String name : set.typeNames()) {
            List<TypeIn> declared = set.declaring(name);
            boolean onlyExtended = declared.stream().allMatch(each -> each.type().extension());
            if (onlyExtended && !Subgraph.ROOTS.contains(name)) {
                List<String> names = SubgraphSet.namesOfTypes(declared);
                findings.error(
                        ErrorCode.EXTENSION_WITH_NO_BASE,
                        names,
                        name,
                        name + " is extended in " + names + " but defined nowhere.");
            }
        }
    }
}
