package org.jingkai.gateway.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * How many requests run at the same time, and how many wait for a place. Both are shared between
 * the clients.
 */
public interface OverloadConfig {

    /** Requests that run at the same time at most; fewer while they become slow together. */
    @WithDefault("64")
    int running();

    /**
     * Requests that run at the same time however slow they are. Not given, two for each processor.
     */
    OptionalInt least();

    /** How many times slower than under little load requests may become before fewer run. */
    @WithDefault("1.5")
    double slowdown();

    /**
     * Requests that wait for a place; more are refused at once, and until a second after that half
     * as many wait as run.
     */
    @WithDefault("256")
    int waiting();

    /** How long a request may wait for a place; then it is refused. */
    @WithDefault("1s")
    Duration patience();
}
