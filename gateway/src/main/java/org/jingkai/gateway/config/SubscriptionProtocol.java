package org.jingkai.gateway.config;

/** How a subgraph is subscribed to. */
public enum SubscriptionProtocol {
    WS,
    SSE
}
