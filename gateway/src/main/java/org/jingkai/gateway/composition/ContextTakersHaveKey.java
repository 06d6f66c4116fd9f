package org.jingkai.gateway.composition;

/**
 * {@code CONTEXT_NO_RESOLVABLE_KEY}: a field that takes from a context is asked once the value is
 * known, so its object must be entered by a key.
 *
 * <pre>type Region { label(name: String @fromContext(field: "$zone { name }")): String }</pre>
 */
record ContextTakersHaveKey() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        for (Contexts.Taken taken : new Contexts(subgraph).taken()) {
            TypeModel type = taken.at().type();
            boolean resolvable =
                    type.federation("key").anyMatch(key -> key.flag("resolvable", true));
            if (type.kind() == Kind.OBJECT && !resolvable) {
                findings.error(
                        ErrorCode.CONTEXT_NO_RESOLVABLE_KEY,
                        subgraph,
                        taken.coordinate(),
                        "In subgraph "
                                + subgraph.name()
                                + ", "
                                + taken.coordinate()
                                + " is taken from a context, but "
                                + type.name()
                                + " has no resolvable @key.");
            }
        }
    }
}
