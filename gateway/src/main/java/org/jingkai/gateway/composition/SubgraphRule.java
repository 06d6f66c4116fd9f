package org.jingkai.gateway.composition;

/** A demand on one subgraph alone. */
interface SubgraphRule {
    void check(Subgraph subgraph, Findings findings);
}
