package org.jingkai.gateway.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How much each client may ask: points of cost in a time. A client is known by its address, or by
 * the one that a trusted proxy names.
 */
public interface RateLimitConfig {

    /** Whether there is a limit at all. */
    @WithDefault("true")
    boolean enabled();

    /** Points of a full allowance; one request takes its estimated cost, and at least one. */
    @WithDefault("1000000")
    long points();

    /** The time in which an empty allowance becomes full again, bit by bit. */
    @WithDefault("1m")
    Duration period();

    /** Clients that are remembered at the same time; beyond them, who asked least is forgotten. */
    @WithDefault("100000")
    int clients();

    /** Whether the graph has the root field {@code rateLimit}, answered by the gateway. */
    @WithDefault("true")
    boolean field();
}
