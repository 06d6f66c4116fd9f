package org.jingkai.gateway.composition;

import java.util.List;
import java.util.Objects;

/**
 * {@code FIELD_ARGUMENT_TYPE_MISMATCH}: the types of an argument may differ in nullability only.
 *
 * <pre>zone(code: ID!): Zone   and   zone(code: Int!): Zone</pre>
 */
record ArgumentTypesAgree() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        OutputFields.of(set).forEach(field -> check(field, findings));
    }

    private static void check(OutputFields field, Findings findings) {
        for (String name : field.argumentNames()) {
            List<TypeRef> types =
                    field.defining().stream()
                            .map(each -> each.field().arguments().get(name))
                            .filter(Objects::nonNull)
                            .map(ArgumentModel::type)
                            .distinct()
                            .toList();
            if (CommonType.ofInputs(types).isEmpty()) {
                findings.error(
                        ErrorCode.FIELD_ARGUMENT_TYPE_MISMATCH,
                        SubgraphSet.namesOf(field.defining()),
                        field.argument(name),
                        field.argument(name)
                                + " has the types "
                                + types.stream().map(TypeRef::print).toList()
                                + " in the subgraphs "
                                + SubgraphSet.namesOf(field.defining())
                                + ".");
            }
        }
    }
}
