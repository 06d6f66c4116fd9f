package org.jingkai.gateway.composition;

import java.util.List;
import java.util.stream.Stream;

/**
 * {@code OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE}: a field that moves is a plain resolved one.
 *
 * <pre>name: String @external @override(from: "b")</pre>
 */
record OverrideCollidesWithNothing() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        OutputFields.of(set)
                .flatMap(field -> field.declared().stream())
                .forEach(each -> check(set, each, findings));
    }

    private static void check(SubgraphSet set, FieldIn field, Findings findings) {
        if (field.field().is("override") && field.field().external()) {
            report(field, field, findings);
        }
        set.overriding(field)
                .filter(_ -> Stream.of("requires", "provides").anyMatch(field.field()::is))
                .ifPresent(taker -> report(field, taker, findings));
    }

    private static void report(FieldIn field, FieldIn taker, Findings findings) {
        findings.error(
                ErrorCode.OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE,
                SubgraphSet.namesOf(List.of(field, taker)),
                field.coordinate(),
                "The @override of "
                        + field.coordinate()
                        + " in "
                        + taker.subgraph().name()
                        + " meets @external, @requires or @provides in "
                        + field.subgraph().name()
                        + ".");
    }
}
