package org.jingkai.gateway.querygraph;

/** A composite type as one subgraph has it. */
public record Node(String type, String subgraph) {

    @Override
    public String toString() {
        return type + "@" + subgraph;
    }
}
