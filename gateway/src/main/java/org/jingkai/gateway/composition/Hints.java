package org.jingkai.gateway.composition;

import java.util.List;

/** Says what does not stop a composition but its owners will want to know. */
final class Hints {

    private final SubgraphSet set;

    Hints(SubgraphSet set) {
        this.set = set;
    }

    void gather(Findings findings) {
        OutputFields.of(set).forEach(field -> gather(field, findings));
        set.typeNames().stream()
                .filter(type -> set.kind(type) == Kind.INPUT)
                .forEach(type -> inputs(type, findings));
    }

    private void gather(OutputFields field, Findings findings) {
        if (field.defining().stream().map(each -> each.field().type()).distinct().count() > 1) {
            findings.hint(
                    field.coordinate()
                            + " has types that differ but fit: "
                            + CommonType.described(field.defining())
                            + ".");
        }
        for (String argument : field.argumentNames()) {
            boolean everywhere =
                    field.defining().stream()
                            .allMatch(each -> each.field().arguments().containsKey(argument));
            if (!everywhere) {
                findings.hint(
                        field.argument(argument)
                                + " is left out: not every subgraph that resolves the field has"
                                + " it.");
            }
        }
        for (FieldIn declared : field.declared()) {
            if (set.overriding(declared).filter(set::isForGood).isPresent()) {
                findings.hint(
                        field.coordinate()
                                + " in "
                                + declared.subgraph().name()
                                + " is overridden and can be removed.");
            }
        }
    }

    private void inputs(String type, Findings findings) {
        List<TypeIn> all = set.declaring(type);
        for (String field : set.fieldNames(type)) {
            if (set.declaring(type, field).size() < all.size()) {
                findings.hint(
                        type
                                + "."
                                + field
                                + " is left out: not every subgraph that declares the input has"
                                + " it.");
            }
        }
    }
}
