package org.jingkai.subgraph.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a service takes on at once, and of one request. */
@ConfigMapping(prefix = "jingkai.service")
public interface ServiceLimits {

    /** Requests in execution; fewer than the pool has connections. */
    @WithDefault("14")
    int maxExecuting();

    /** Requests that wait for a place in execution. */
    @WithDefault("256")
    int maxWaiting();

    /** From the last byte of a request to its answer; then it is refused and its work ends. */
    @WithDefault("20S")
    Duration deadline();

    /** Bytes of one request body. */
    @WithDefault("2000000")
    int maxBody();

    /** Bytes of all bodies that are being received or wait. */
    @WithDefault("32000000")
    long maxBodies();

    /** From the head of a request to the last byte of its body. */
    @WithDefault("10S")
    Duration bodyTimeout();

    /** Bytes of one answer. */
    @WithDefault("8000000")
    int maxAnswer();

    /** Values (fields of objects) in one answer. */
    @WithDefault("100000")
    int maxRows();

    /** Values in all answers that are being made. */
    @WithDefault("300000")
    int maxRowsInAll();

    /** How long one statement may take. It travels with the instant, at no further cost. */
    @WithDefault("10S")
    Duration statementTimeout();

    /** What the arguments of a field may hold. */
    ArgumentLimits arguments();
}
