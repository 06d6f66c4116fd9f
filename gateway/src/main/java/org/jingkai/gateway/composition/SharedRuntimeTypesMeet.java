package org.jingkai.gateway.composition;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES}: a shared field resolves alike everywhere, so its
 * possible types cannot be foreign to each other.
 *
 * <pre>find: Hit @shareable  union Hit = Zone   and   find: Hit @shareable  union Hit = Region
 * </pre>
 */
record SharedRuntimeTypesMeet() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        OutputFields.of(set)
                .filter(field -> field.defining().size() > 1)
                .forEach(field -> check(field, findings));
    }

    private static void check(OutputFields field, Findings findings) {
        List<FieldIn> abstractly =
                field.defining().stream().filter(SharedRuntimeTypesMeet::isAbstract).toList();
        if (abstractly.size() < 2) {
            return;
        }
        Set<String> common = new TreeSet<>(runtimeTypes(abstractly.getFirst()));
        abstractly.forEach(each -> common.retainAll(runtimeTypes(each)));
        if (common.isEmpty()) {
            List<String> names = SubgraphSet.namesOf(abstractly);
            findings.error(
                    ErrorCode.SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES,
                    names,
                    field.coordinate(),
                    field.coordinate() + " can return no type that all of " + names + " know.");
        }
    }

    private static boolean isAbstract(FieldIn field) {
        return field.subgraph()
                .kindOf(field.field().type().base())
                .filter(kind -> kind == Kind.UNION || kind == Kind.INTERFACE)
                .isPresent();
    }

    private static Set<String> runtimeTypes(FieldIn field) {
        return field.subgraph().runtimeTypes(field.field().type().base());
    }
}
