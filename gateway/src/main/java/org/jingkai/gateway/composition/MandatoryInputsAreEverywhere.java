package org.jingkai.gateway.composition;

import java.util.List;

/**
 * {@code REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH}: as for arguments.
 *
 * <pre>input Page { first: Int! }   and   input Page { after: String }</pre>
 */
record MandatoryInputsAreEverywhere() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        for (String type : set.typeNames()) {
            if (set.kind(type) != Kind.INPUT) {
                continue;
            }
            List<String> all = SubgraphSet.namesOfTypes(set.declaring(type));
            for (String field : set.fieldNames(type)) {
                check(type + "." + field, all, set.declaring(type, field), findings);
            }
        }
    }

    private static void check(
            String coordinate, List<String> all, List<FieldIn> declared, Findings findings) {
        List<String> having = SubgraphSet.namesOf(declared);
        boolean mandatory = declared.stream().anyMatch(each -> each.field().mandatory());
        if (mandatory && having.size() < all.size()) {
            findings.error(
                    ErrorCode.REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH,
                    all,
                    coordinate,
                    coordinate
                            + " is mandatory in "
                            + having
                            + " and missing in "
                            + all.stream().filter(name -> !having.contains(name)).toList()
                            + ".");
        }
    }
}
