package org.jingkai.gateway.composition;

import java.util.List;

/**
 * {@code OVERRIDE_SOURCE_HAS_OVERRIDE}: a field that moves away cannot at once move in.
 *
 * <pre>name: String @override(from: "b")  in a   and   name: String @override(from: "a")  in b
 * </pre>
 */
record OverrideSourceStays() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        OutputFields.of(set)
                .flatMap(field -> field.declared().stream())
                .filter(each -> each.field().is("override"))
                .forEach(source ->
                        set.overriding(source).ifPresent(taker -> report(source, taker, findings)));
    }

    private static void report(FieldIn source, FieldIn taker, Findings findings) {
        findings.error(
                ErrorCode.OVERRIDE_SOURCE_HAS_OVERRIDE,
                SubgraphSet.namesOf(List.of(source, taker)),
                source.coordinate(),
                source.coordinate()
                        + " is overridden by "
                        + taker.subgraph().name()
                        + ", but bears @override in "
                        + source.subgraph().name()
                        + " too.");
    }
}
