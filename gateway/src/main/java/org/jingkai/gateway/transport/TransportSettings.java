package org.jingkai.gateway.transport;

import java.time.Duration;

/**
 * How subgraphs are called.
 *
 * @param connectTimeout until a connection stands
 * @param answerTimeout from sending a request to the end of its answer
 * @param keepAlive how long an idle connection is kept
 * @param connections that are kept to each subgraph at most
 * @param largestEvent bytes of one event of a subscription
 */
public record TransportSettings(
        Duration connectTimeout,
        Duration answerTimeout,
        Duration keepAlive,
        int connections,
        int largestEvent) {}
