package org.jingkai.gateway.composition;

import java.util.List;
import java.util.Objects;

/**
 * {@code FIELD_ARGUMENT_DEFAULT_MISMATCH}.
 *
 * <pre>zones(first: Int = 20)   and   zones(first: Int = 50)</pre>
 */
record ArgumentDefaultsAgree() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        OutputFields.of(set).forEach(field -> check(field, findings));
    }

    private static void check(OutputFields field, Findings findings) {
        for (String name : field.argumentNames()) {
            List<String> defaults =
                    Defaults.different(
                            field.defining().stream()
                                    .map(each -> each.field().arguments().get(name))
                                    .filter(Objects::nonNull)
                                    .map(ArgumentModel::defaultValue)
                                    .toList());
            if (defaults.size() > 1) {
                findings.error(
                        ErrorCode.FIELD_ARGUMENT_DEFAULT_MISMATCH,
                        SubgraphSet.namesOf(field.defining()),
                        field.argument(name),
                        field.argument(name)
                                + " has the defaults "
                                + defaults
                                + " in the subgraphs "
                                + SubgraphSet.namesOf(field.defining())
                                + ".");
            }
        }
    }
}
