package org.jingkai.gateway.composition;

/** A demand on the subgraphs together, before they are merged. */
interface SetRule {
    void check(SubgraphSet set, Findings findings);
}
