package org.jingkai.gateway.traffic;

import java.util.Arrays;

/**
 * How many requests may run at the same time. While nobody has to be turned away more and more may,
 * if they come: many at once are no harm in themselves, and are often served with less work. In a
 * crowd it follows their time: if what ends takes much longer than it does under little load, fewer
 * run; if it does not and places are short, more.
 *
 * <p>A window of requests counts by its lower quartile. Where everything is slow, the machine or
 * what stands behind it has too much to do; where a quarter is as quick as ever, some part is slow
 * by itself, and fewer places would help nobody. At the least, few enough run to know the usual
 * time anew: so a gate that closed because all of its requests became slow by themselves opens
 * again.
 *
 * <p>After the gradient of Netflix's concurrency-limits and of Envoy's adaptive concurrency, which
 * compare the time of requests of all kinds. Guarded by the gate.
 */
final class ConcurrencyLimit {

    private static final int WINDOW = 16;
    private static final int QUARTILE = WINDOW / 4 - 1;
    private static final double STEEPEST = 2;
    private static final int FIRST = 3;

    /** Of a place, for each request that ends at ease. */
    private static final double GROWTH = 0.25;

    /** The same, back to where it began: slow, that who comes in bursts finds room each time. */
    private static final double RETURN = GROWTH / 64;

    private final int least;
    private final int most;
    private final int first;
    private final double tolerance;
    private final double[] window = new double[WINDOW];
    private int seen;
    private int scarce;
    private double limit;

    /** A limit between the two; a request may become so many times slower than usual. */
    ConcurrencyLimit(int least, int most, double tolerance) {
        this.least = Math.min(least, most);
        this.most = most;
        this.tolerance = tolerance;
        this.first = (int) Math.min(most, (long) FIRST * this.least);
        this.limit = first;
    }

    /** How many may run now. */
    int places() {
        return (int) limit;
    }

    /**
     * How many times slower those who ran beside it can have made a request: they share at least
     * one processor; twice that, for chance. Nothing if few ran: then it took its usual time.
     */
    double explained(int running) {
        return isCalm(running) ? 0 : 2.0 * running;
    }

    boolean isCalm(int running) {
        return running <= least;
    }

    /**
     * Takes a request into account that has ended while nobody had to be turned away.
     *
     * @param running how many ran when it began, itself included
     */
    void endedAtEase(int running) {
        seen = 0;
        scarce = 0;
        if (running >= places()) {
            limit = Math.min(most, limit + GROWTH);
        } else if (2 * running < places()) {
            limit += Math.clamp(first - limit, -RETURN, RETURN);
        }
    }

    /**
     * Takes a request into account that has ended in a crowd.
     *
     * @param slowdown its time as a multiple of the usual time of its kind
     * @param running how many ran when it began, itself included
     */
    void ended(double slowdown, int running) {
        if (2 * running < places()) {
            return; // the gate is not what holds anybody
        }
        scarce += running >= places() ? 1 : 0;
        window[seen++] = slowdown;
        if (seen == WINDOW) {
            Arrays.sort(window);
            follow(tolerance / window[QUARTILE], 2 * scarce > WINDOW);
            seen = 0;
            scarce = 0;
        }
    }

    /**
     * One place more, for those who wait while nothing ends. A machine with too much to do still
     * ends one request after the other; where none ends, all places wait for something else.
     */
    void standsStill() {
        limit = Math.min(most, limit + 1);
    }

    /**
     * Down at once, for all wait meanwhile; up by half of the way, so that chance does not swing
     * it.
     */
    private void follow(double factor, boolean isScarce) {
        double bounded = Math.clamp(factor, 1 / STEEPEST, STEEPEST);
        double step = bounded < 1 ? bounded : isScarce ? (1 + bounded) / 2 : 1;
        limit = Math.clamp(limit * step, least, most);
    }
}
