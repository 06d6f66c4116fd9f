package org.jingkai.gateway.composition;

/** A type as one subgraph declares it. */
record TypeIn(Subgraph subgraph, TypeModel type) {}
