package org.jingkai.gateway.transport;

/** How a subgraph is subscribed to. */
public enum SubscriptionProtocol {
    /** A WebSocket with the subprotocol {@code graphql-transport-ws}. */
    WS,
    /** Server-Sent Events, distinct connections mode. */
    SSE
}
