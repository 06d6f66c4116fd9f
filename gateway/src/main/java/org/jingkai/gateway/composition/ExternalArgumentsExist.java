package org.jingkai.gateway.composition;

import java.util.List;
import java.util.stream.Stream;

/**
 * {@code EXTERNAL_ARGUMENT_MISSING}: an external field repeats what its owner declares.
 *
 * <pre>name: String @external   and   name(language: Language): String</pre>
 */
record ExternalArgumentsExist() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        OutputFields.of(set)
                .filter(field -> !field.defining().isEmpty())
                .forEach(field -> field.external().forEach(each -> check(field, each, findings)));
    }

    private static void check(OutputFields field, FieldIn external, Findings findings) {
        for (String name : field.commonArgumentNames()) {
            ArgumentModel mine = external.field().arguments().get(name);
            if (mine == null) {
                List<String> names =
                        Stream.concat(Stream.of(external), field.defining().stream())
                                .map(each -> each.subgraph().name())
                                .toList();
                findings.error(
                        ErrorCode.EXTERNAL_ARGUMENT_MISSING,
                        names,
                        field.argument(name),
                        field.argument(name)
                                + " is missing from the @external field in "
                                + external.subgraph().name()
                                + ".");
            }
        }
    }
}
