package org.jingkai.gateway.composition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The values of an enum over all subgraphs that declare it. */
final class EnumValues {

    private EnumValues() {}

    static Set<String> union(List<TypeIn> declared) {
        Set<String> values = new LinkedHashSet<>();
        declared.forEach(each -> values.addAll(each.type().values().keySet()));
        return values;
    }

    static Set<String> intersection(List<TypeIn> declared) {
        Set<String> values = union(declared);
        declared.forEach(each -> values.retainAll(each.type().values().keySet()));
        return values;
    }

    /** What the supergraph has: the common values if any input uses the enum, else all. */
    static Set<String> merged(SubgraphSet set, String name) {
        List<TypeIn> declared = set.declaring(name);
        return set.usedAsInput(name) ? intersection(declared) : union(declared);
    }
}
