package org.jingkai.gateway.composition;

/**
 * {@code NO_CONTEXT_IN_SELECTION}: what is taken from a context names the context and selects from
 * it.
 *
 * <pre>label(name: String @fromContext(field: "zone { name }")): String</pre>
 */
record ContextIsNamed() implements SubgraphRule {

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        for (Contexts.Taken taken : new Contexts(subgraph).taken()) {
            if (taken.context() == null) {
                findings.error(
                        ErrorCode.NO_CONTEXT_IN_SELECTION,
                        subgraph,
                        taken.coordinate(),
                        "In subgraph "
                                + subgraph.name()
                                + ", the @fromContext of "
                                + taken.coordinate()
                                + " does not name a context and a selection from it.");
            }
        }
    }
}
