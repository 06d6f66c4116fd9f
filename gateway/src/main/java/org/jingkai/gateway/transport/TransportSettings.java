package org.jingkai.gateway.transport;

import java.time.Duration;

/**
 * How subgraphs are called.
 *
 * @param connectTimeout until a connection stands
 * @param answerTimeout from the call to the end of its answer, the wait for a connection included
 * @param keepAlive how long an idle connection is kept
 * @param connections that are kept to each address at most
 * @param waitingCalls calls that may wait for a connection to one address; more are refused
 * @param largestAnswer bytes of one answer
 * @param largestReceived bytes of all answers that are being received
 * @param headers which headers go to which subgraph
 * @param largestEvent bytes of one event of a subscription
 */
public record TransportSettings(
        Duration connectTimeout,
        Duration answerTimeout,
        Duration keepAlive,
        int connections,
        int waitingCalls,
        int largestAnswer,
        long largestReceived,
        HeaderRules headers,
        int largestEvent) {}
