package org.jingkai.gateway.composition;

import java.util.List;

/**
 * {@code EMPTY_MERGED_ENUM_TYPE}: an enum that is only input keeps the values that all have.
 *
 * <pre>enum Order { UP }   and   enum Order { DOWN }</pre>
 */
record EnumsOverlap() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        for (String type : set.typeNames()) {
            boolean inputOnly = set.usedAsInput(type) && !set.usedAsOutput(type);
            if (set.kind(type) == Kind.ENUM
                    && inputOnly
                    && EnumValues.merged(set, type).isEmpty()) {
                List<String> names = SubgraphSet.namesOfTypes(set.declaring(type));
                findings.error(
                        ErrorCode.EMPTY_MERGED_ENUM_TYPE,
                        names,
                        type,
                        "No value of " + type + " is declared in all of " + names + ".");
            }
        }
    }
}
