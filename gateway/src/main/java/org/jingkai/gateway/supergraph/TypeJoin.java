package org.jingkai.gateway.supergraph;

import java.util.List;

/** A type as one subgraph has it ({@code @join__type}). */
public record TypeJoin(
        String subgraph, List<Key> keys, boolean extension, boolean interfaceObject) {}
