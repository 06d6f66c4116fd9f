package org.jingkai.gateway.composition;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Finds the one type among several that serves for all, by the rules of merging. */
final class CommonType {

    private CommonType() {}

    /** For output: the widest, which every other is a subtype of. */
    static Optional<TypeRef> ofOutputs(List<TypeRef> types, BiPredicate<String, String> subtypes) {
        return types.stream()
                .filter(widest ->
                        types.stream().allMatch(each -> each.isSubtypeOf(widest, subtypes)))
                .findFirst();
    }

    /** For input: the narrowest, which is a subtype of every other. */
    static Optional<TypeRef> ofInputs(List<TypeRef> types) {
        return types.stream()
                .filter(narrowest ->
                        types.stream()
                                .allMatch(each -> narrowest.isSubtypeOf(each, (_, _) -> false)))
                .findFirst();
    }

    /** {@code Int in alpha, String in beta}. */
    static String described(List<FieldIn> fields) {
        return String.join(
                ", ",
                fields.stream()
                        .map(each -> each.field().type().print() + " in " + each.subgraph().name())
                        .toList());
    }
}
