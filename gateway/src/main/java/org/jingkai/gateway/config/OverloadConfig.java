package org.jingkai.gateway.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many requests run at the same time, and how many wait for a place. */
public interface OverloadConfig {

    /** Requests that run at the same time. */
    @WithDefault("64")
    int running();

    /** Requests that wait for a place; more are refused at once. */
    @WithDefault("64")
    int waiting();

    /** How long a request may wait for a place; then it is refused. */
    @WithDefault("500ms")
    Duration patience();
}
