package org.jingkai.gateway.admission;

import java.time.Instant;

/**
 * What one client may still ask for. The edge implements it, for it knows who the client is; the
 * engine charges what an operation is estimated to cost, before it runs.
 */
@FunctionalInterface
public interface Allowance {

    /** A client that may ask for anything. */
    Allowance UNLIMITED =
            cost -> new Charge(true, Integer.MAX_VALUE, cost, Integer.MAX_VALUE, Instant.now(), 0);

    /** Takes so many points, all or none. */
    Charge charge(long cost);

    /**
     * What became of a charge.
     *
     * @param granted whether the points were there, and are taken
     * @param limit points of a full allowance
     * @param cost the points that were asked for
     * @param remaining the points that are left
     * @param resetAt when the allowance is full again if nothing more is asked
     * @param retryAfter seconds until the points will be there; 0 if they were
     */
    record Charge(
            boolean granted,
            long limit,
            long cost,
            long remaining,
            Instant resetAt,
            long retryAfter) {}
}
