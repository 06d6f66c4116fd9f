package org.jingkai.gateway.composition;

import java.util.List;

/**
 * {@code EMPTY_MERGED_INPUT_TYPE}: an input object keeps the fields that all subgraphs have.
 *
 * <pre>input Page { first: Int }   and   input Page { last: Int }</pre>
 */
record InputsOverlap() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        for (String type : set.typeNames()) {
            if (set.kind(type) != Kind.INPUT) {
                continue;
            }
            List<String> all = SubgraphSet.namesOfTypes(set.declaring(type));
            boolean overlap =
                    set.fieldNames(type).stream()
                            .anyMatch(field -> set.declaring(type, field).size() == all.size());
            if (!overlap) {
                findings.error(
                        ErrorCode.EMPTY_MERGED_INPUT_TYPE,
                        all,
                        type,
                        "No field of " + type + " is declared in all of " + all + ".");
            }
        }
    }
}
