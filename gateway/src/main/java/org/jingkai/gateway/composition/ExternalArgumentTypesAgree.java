package org.jingkai.gateway.composition;

import java.util.List;
import java.util.stream.Stream;

/**
 * {@code EXTERNAL_ARGUMENT_TYPE_MISMATCH}: an external field repeats what its owner declares.
 *
 * <pre>name(language: Int): String @external   and   name(language: String): String</pre>
 */
record ExternalArgumentTypesAgree() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        OutputFields.of(set)
                .filter(field -> !field.defining().isEmpty())
                .forEach(field -> field.external().forEach(each -> check(field, each, findings)));
    }

    private static void check(OutputFields field, FieldIn external, Findings findings) {
        for (String name : field.commonArgumentNames()) {
            ArgumentModel mine = external.field().arguments().get(name);
            if (mine != null && differs(field, mine)) {
                List<String> names =
                        Stream.concat(Stream.of(external), field.defining().stream())
                                .map(each -> each.subgraph().name())
                                .toList();
                findings.error(
                        ErrorCode.EXTERNAL_ARGUMENT_TYPE_MISMATCH,
                        names,
                        field.argument(name),
                        field.argument(name)
                                + " has the type "
                                + mine.type().print()
                                + " on the @external field in "
                                + external.subgraph().name()
                                + " and another where it is resolved"
                                + ".");
            }
        }
    }

    private static boolean differs(OutputFields field, ArgumentModel mine) {
        return field.defining().stream()
                .map(each -> each.field().arguments().get(mine.name()))
                .anyMatch(owned ->
                        owned != null && !owned.type().isSubtypeOf(mine.type(), (_, _) -> false));
    }
}
