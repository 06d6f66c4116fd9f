package org.jingkai.gateway.composition;

import java.util.List;

/**
 * {@code CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS}: an argument that one subgraph takes
 * from a context is not the client's to give, so no other subgraph may insist on it.
 *
 * <pre>label(name: String @fromContext(…)): String   and   label(name: String!): String</pre>
 */
record ContextualEverywhere() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        OutputFields.of(set)
                .forEach(field -> {
                    for (String name : field.argumentNames()) {
                        check(field, name, findings);
                    }
                });
    }

    private static void check(OutputFields field, String name, Findings findings) {
        List<FieldIn> contextual =
                field.defining().stream().filter(each -> isContextual(each, name)).toList();
        List<FieldIn> insisting =
                field.defining().stream()
                        .filter(each -> !isContextual(each, name) && isMandatory(each, name))
                        .toList();
        if (!contextual.isEmpty() && !insisting.isEmpty()) {
            findings.error(
                    ErrorCode.CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS,
                    SubgraphSet.namesOf(field.defining()),
                    field.argument(name),
                    field.argument(name)
                            + " is taken from a context in "
                            + SubgraphSet.namesOf(contextual)
                            + " and mandatory in "
                            + SubgraphSet.namesOf(insisting)
                            + ".");
        }
    }

    static boolean isContextual(FieldIn field, String argument) {
        ArgumentModel model = field.field().arguments().get(argument);
        return model != null && model.is("fromContext");
    }

    private static boolean isMandatory(FieldIn field, String argument) {
        ArgumentModel model = field.field().arguments().get(argument);
        return model != null && model.mandatory();
    }
}
