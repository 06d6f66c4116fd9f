package org.jingkai.gateway.composition;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code INVALID_FIELD_SHARING}: if several subgraphs resolve a field, each must say that it may.
 * To provide an external field is to resolve it, and an interface object resolves its fields for
 * every implementation.
 *
 * <pre>type Zone { name: String @shareable }   and   type Zone { name: String }</pre>
 */
record SharedFieldsAreShareable() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        OutputFields.of(set).forEach(field -> check(set, field, findings));
    }

    private static void check(SubgraphSet set, OutputFields field, Findings findings) {
        List<FieldIn> resolving = new ArrayList<>();
        if (set.kind(field.type()) == Kind.OBJECT) {
            resolving.addAll(set.contributed(field.type(), field.name()));
        }
        field.declared().stream()
                .filter(each -> each.type().kind() == Kind.OBJECT)
                .filter(each -> set.overriding(each).isEmpty())
                .filter(each -> !each.field().external() || set.isProvided(each))
                .forEach(resolving::add);
        List<FieldIn> owned =
                resolving.stream()
                        .filter(each -> !each.field().external() && !set.isShareable(each))
                        .toList();
        boolean subscription = field.type().equals("Subscription");
        if (resolving.size() > 1 && (subscription || !owned.isEmpty())) {
            findings.error(
                    ErrorCode.INVALID_FIELD_SHARING,
                    SubgraphSet.namesOf(resolving),
                    field.coordinate(),
                    field.coordinate()
                            + " is resolved by "
                            + SubgraphSet.namesOf(resolving)
                            + " and not @shareable in "
                            + SubgraphSet.namesOf(subscription ? resolving : owned)
                            + ".");
        }
    }
}
