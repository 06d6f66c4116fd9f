package org.jingkai.gateway.composition;

import java.util.List;
import java.util.stream.Stream;

/**
 * {@code EXTERNAL_TYPE_MISMATCH}: an external field repeats what its owner declares.
 *
 * <pre>area: Int @external   and   area: String</pre>
 */
record ExternalTypesAgree() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        OutputFields.of(set)
                .filter(field -> !field.defining().isEmpty())
                .forEach(field ->
                        field.external().forEach(each -> check(set, field, each, findings)));
    }

    private static void check(
            SubgraphSet set, OutputFields field, FieldIn external, Findings findings) {
        List<TypeRef> owned =
                field.defining().stream().map(each -> each.field().type()).distinct().toList();
        TypeRef mine = external.field().type();
        boolean fits =
                CommonType.ofOutputs(owned, set::isSubtype)
                        .filter(merged -> mine.isSubtypeOf(merged, set::isSubtype))
                        .isPresent();
        if (!fits) {
            List<String> names =
                    Stream.concat(Stream.of(external), field.defining().stream())
                            .map(each -> each.subgraph().name())
                            .toList();
            findings.error(
                    ErrorCode.EXTERNAL_TYPE_MISMATCH,
                    names,
                    field.coordinate(),
                    field.coordinate()
                            + " is @external as "
                            + mine.print()
                            + " in "
                            + external.subgraph().name()
                            + " but "
                            + CommonType.described(field.defining())
                            + ".");
        }
    }
}
