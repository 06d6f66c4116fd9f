package org.jingkai.gateway.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How subgraphs are called: {@code jingkai.gateway.transport.*}. */
public interface TransportConfig {

    /** Until a connection stands. */
    @WithDefault("1s")
    Duration connectTimeout();

    /**
     * From a call to the end of its answer, the wait for a connection included; then its fields are
     * null. What is left of the request's own time is never exceeded.
     */
    @WithDefault("10s")
    Duration answerTimeout();

    /**
     * How long an idle connection is kept; shorter than the subgraphs keep it, or calls meet
     * connections that are just being closed.
     */
    @WithDefault("4s")
    Duration keepAlive();

    /** Connections kept to each subgraph at most. */
    @WithDefault("128")
    int connections();

    /** Calls that may wait for a connection to one subgraph; more are refused at once. */
    @WithDefault("1000")
    int waitingCalls();

    /**
     * Headers of clients that go on to every subgraph, besides {@code traceparent} and {@code
     * tracestate}.
     */
    Optional<Set<String>> forwardHeaders();

    /** The size of one answer; a larger one is cut off while it is read. */
    @WithDefault("16M")
    MemorySize maxAnswer();

    /**
     * The size of all answers that are being received at the same time; a quarter of the heap
     * unless set.
     */
    Optional<MemorySize> maxReceived();
}
