package org.jingkai.gateway.composition;

import java.util.List;

/**
 * {@code EXTERNAL_MISSING_ON_BASE}: what is external here is resolved somewhere.
 *
 * <pre>type Zone @key(fields: "code") { code: ID!  area: Int @external }   and no other Zone.area
 * </pre>
 */
record ExternalIsResolvedElsewhere() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        OutputFields.of(set)
                .forEach(field -> {
                    List<FieldIn> declared = field.declared();
                    boolean contributed = !set.contributed(field.type(), field.name()).isEmpty();
                    if (!contributed
                            && declared.stream().allMatch(each -> each.field().external())) {
                        List<String> names = SubgraphSet.namesOf(declared);
                        findings.error(
                                ErrorCode.EXTERNAL_MISSING_ON_BASE,
                                names,
                                field.coordinate(),
                                field.coordinate()
                                        + " is @external in "
                                        + names
                                        + " and resolved nowhere.");
                    }
                });
    }
}
