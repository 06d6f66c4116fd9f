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

    /**
     * The time of the client's request was over before an answer came, so nothing is known of the
     * subgraph. {@code reason} is told to the client, such as "was not asked".
     */
    record OutOfTime(String reason) implements SubgraphResponse {}
}
