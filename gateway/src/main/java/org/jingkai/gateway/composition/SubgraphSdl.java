package org.jingkai.gateway.composition;

/** What a composition starts from: the name of a subgraph, its address, and its federation SDL. */
public record SubgraphSdl(String name, String url, String sdl) {}
