package org.jingkai.gateway.supergraph;

/**
 * A subgraph as {@code join__Graph} lists it.
 *
 * @param id the enum value, such as {@code ZONES}
 * @param name the name people use, such as {@code zones}
 * @param url where it answers; empty if the text does not say
 */
public record SubgraphInfo(String id, String name, String url) {}
