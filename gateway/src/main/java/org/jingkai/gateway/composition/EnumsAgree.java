package org.jingkai.gateway.composition;

import java.util.List;
import java.util.Set;

/**
 * {@code ENUM_VALUE_MISMATCH}: an enum that goes in and comes out has the same values everywhere.
 *
 * <pre>enum Status { OPEN CLOSED }   and   enum Status { OPEN }</pre>
 */
record EnumsAgree() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        for (String type : set.typeNames()) {
            if (set.kind(type) == Kind.ENUM && set.usedAsInput(type) && set.usedAsOutput(type)) {
                check(type, set.declaring(type), findings);
            }
        }
    }

    private static void check(String type, List<TypeIn> declared, Findings findings) {
        Set<String> common = EnumValues.intersection(declared);
        for (String value : EnumValues.union(declared)) {
            if (common.contains(value)) {
                continue;
            }
            List<String> missing =
                    SubgraphSet.namesOfTypes(
                            declared.stream()
                                    .filter(each -> !each.type().values().containsKey(value))
                                    .toList());
            findings.error(
                    ErrorCode.ENUM_VALUE_MISMATCH,
                    SubgraphSet.namesOfTypes(declared),
                    type + "." + value,
                    type
                            + " is used for input and output, but its value "
                            + value
                            + " is missing in "
                            + missing
                            + ".");
        }
    }
}
