package org.jingkai.gateway.composition;

import java.util.HashSet;
import java.util.Set;

/**
 * {@code EXTERNAL_UNUSED}: an external field that no key, requirement, provision or interface of
 * its subgraph uses is a leftover. Federation v1 lets it pass.
 *
 * <pre>type Zone @key(fields: "code") { code: ID!  name: String @external }</pre>
 */
record ExternalIsUsed() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        if (subgraph.versionOne()) {
            return;
        }
        var fieldSets = new FieldSets(subgraph);
        Set<String> used = new HashSet<>(fieldSets.coordinates("key"));
        used.addAll(fieldSets.coordinates("requires"));
        used.addAll(fieldSets.coordinates("provides"));
        used.addAll(new Contexts(subgraph).coordinates());
        subgraph.outputFields()
                .filter(each -> each.type().kind() == Kind.OBJECT && each.field().external())
                .filter(each -> !used.contains(each.coordinate()))
                .filter(each -> !implementsInterface(subgraph, each))
                .forEach(each ->
                        findings.error(
                                ErrorCode.EXTERNAL_UNUSED,
                                subgraph,
                                each.coordinate(),
                                "In subgraph "
                                        + subgraph.name()
                                        + ", nothing uses the @external field "
                                        + each.coordinate()
                                        + "."));
    }

    private static boolean implementsInterface(Subgraph subgraph, FieldIn external) {
        return external.type().interfaces().stream()
                .anyMatch(name -> subgraph.field(name, external.field().name()).isPresent());
    }
}
