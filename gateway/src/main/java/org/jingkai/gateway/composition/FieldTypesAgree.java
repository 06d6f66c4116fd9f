package org.jingkai.gateway.composition;

import java.util.List;
import java.util.Optional;

/**
 * {@code FIELD_TYPE_MISMATCH}: the types of a field may differ in nullability, and an object may
 * stand for an interface it implements; nothing else.
 *
 * <pre>type Zone { area: Int }   and   type Zone { area: String }</pre>
 */
record FieldTypesAgree() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        for (String type : set.typeNames()) {
            for (String field : set.fieldNames(type)) {
                List<FieldIn> declared = set.defining(type, field);
                if (declared.isEmpty()) {
                    continue;
                }
                List<TypeRef> types =
                        declared.stream().map(each -> each.field().type()).distinct().toList();
                Optional<TypeRef> common =
                        set.kind(type) == Kind.INPUT
                                ? CommonType.ofInputs(types)
                                : CommonType.ofOutputs(types, set::isSubtype);
                if (common.isEmpty()) {
                    String coordinate = type + "." + field;
                    findings.error(
                            ErrorCode.FIELD_TYPE_MISMATCH,
                            SubgraphSet.namesOf(declared),
                            coordinate,
                            coordinate + " is " + CommonType.described(declared) + ".");
                }
            }
        }
    }
}
