package org.jingkai.gateway.composition;

import java.util.List;

/**
 * {@code REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH}: an argument survives merging only if every
 * subgraph that resolves the field has it, so a mandatory one must.
 *
 * <pre>zone(code: ID!): Zone   and   zone: Zone</pre>
 */
record MandatoryArgumentsAreEverywhere() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        OutputFields.of(set).forEach(field -> check(field, findings));
    }

    private static void check(OutputFields field, Findings findings) {
        for (String name : field.argumentNames()) {
            List<FieldIn> having =
                    field.defining().stream()
                            .filter(each -> each.field().arguments().containsKey(name))
                            .toList();
            boolean mandatory = having.stream().anyMatch(each -> isMandatory(each, name));
            if (!mandatory || having.size() == field.defining().size()) {
                continue;
            }
            List<String> missing =
                    SubgraphSet.namesOf(
                            field.defining().stream()
                                    .filter(each -> !having.contains(each))
                                    .toList());
            findings.error(
                    ErrorCode.REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH,
                    SubgraphSet.namesOf(field.defining()),
                    field.argument(name),
                    field.argument(name)
                            + " is mandatory in "
                            + SubgraphSet.namesOf(having)
                            + " and missing in "
                            + missing
                            + ".");
        }
    }

    private static boolean isMandatory(FieldIn field, String argument) {
        ArgumentModel model = field.field().arguments().get(argument);
        return model != null && model.mandatory();
    }
}
