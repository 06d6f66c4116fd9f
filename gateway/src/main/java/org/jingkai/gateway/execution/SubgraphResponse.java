package org.jingkai.gateway.execution;

/** What came back from a subgraph call. */
public sealed interface SubgraphResponse {

    /** The subgraph answered: the HTTP status and the unparsed body. */
    record Answered(int status, byte[] body) implements SubgraphResponse {}

    /**
     * No answer came. {@code reason} is told to the client, so it is a short phrase such as "did
     * not answer within 5 s", and names no host, class or stack.
     */
    record Unreachable(String reason) implements SubgraphResponse {}
}
