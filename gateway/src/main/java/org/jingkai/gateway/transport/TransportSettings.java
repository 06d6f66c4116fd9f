package org.jingkai.gateway.transport;

import java.time.Duration;

/**
 * How subgraphs are called.
 *
 * @param connectTimeout until a connection stands
 * @param answerTimeout from sending a request to the end of its answer
 * @param connections that are kept to each subgraph at most
 */
public record TransportSettings(Duration connectTimeout, Duration answerTimeout, int connections) {}
