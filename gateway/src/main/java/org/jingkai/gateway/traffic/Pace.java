package org.jingkai.gateway.traffic;

import java.util.Arrays;

/**
 * How long the requests of one kind take when there is little load. A kind is an operation and the
 * magnitude of its estimated cost, so that a page of ten and one of two hundred are not compared.
 *
 * <p>It follows a service that becomes slower by itself through what is seen under little load, and
 * through what no load explains, so that load does not pass for the usual. Guarded by the gate that
 * measures.
 */
public final class Pace {

    private static final double RISE = 0.1;

    /** Faster than up: a program that has just started gives slow times that soon mean nothing. */
    private static final double FALL = 0.15;

    /** The most that one measurement counts, as a multiple of the pace: a pause is no pace. */
    private static final double OUTLIER = 4;

    private double[] usual = {};

    /**
     * How many times longer than usual this took; what is usual follows.
     *
     * @param most how many times longer others can have made it: beyond that it is slow by itself;
     *     below 1 if it ran under little load
     */
    double slowdown(long cost, double nanos, double most) {
        int kind = Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, cost));
        if (kind >= usual.length) {
            usual = Arrays.copyOf(usual, kind + 1);
        }
        double before = usual[kind];
        if (before <= 0) {
            usual[kind] = nanos;
            return 1;
        }
        if (nanos < before) {
            usual[kind] += FALL * (nanos - before);
        } else if (nanos > most * before) {
            usual[kind] += RISE * (Math.min(nanos, OUTLIER * before) - before);
        }
        return nanos / before;
    }
}
