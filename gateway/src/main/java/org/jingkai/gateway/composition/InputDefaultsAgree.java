package org.jingkai.gateway.composition;

import java.util.List;

/**
 * {@code INPUT_FIELD_DEFAULT_MISMATCH}.
 *
 * <pre>input Page { first: Int = 20 }   and   input Page { first: Int = 50 }</pre>
 */
record InputDefaultsAgree() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        for (String type : set.typeNames()) {
            if (set.kind(type) != Kind.INPUT) {
                continue;
            }
            for (String field : set.fieldNames(type)) {
                check(type + "." + field, set.declaring(type, field), findings);
            }
        }
    }

    private static void check(String coordinate, List<FieldIn> declared, Findings findings) {
        List<String> defaults =
                Defaults.different(
                        declared.stream().map(each -> each.field().defaultValue()).toList());
        if (defaults.size() > 1) {
            List<String> names = SubgraphSet.namesOf(declared);
            findings.error(
                    ErrorCode.INPUT_FIELD_DEFAULT_MISMATCH,
                    names,
                    coordinate,
                    coordinate
                            + " has the defaults "
                            + defaults
                            + " in the subgraphs "
                            + names
                            + ".");
        }
    }
}
