package org.jingkai.gateway.traffic;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How much each client has asked lately, turned away or not: a visit counts half after one half
 * life. Whoever asks less than the others is told apart from them without a list of all clients: it
 * is a sketch of a fixed size, in which a client may at worst pass for one that asks more.
 *
 * <p>Demands are told as binary logarithms that grow with the clock, so that two of them stay in
 * their order for ever and nothing has to be aged. Not safe for use from many threads.
 *
 * <p>Source: Cormode and Muthukrishnan, "An Improved Data Stream Summary: The Count-Min Sketch and
 * its Applications" (2005); Cormode et al., "Forward Decay" (2009).
 */
final class RecentDemand {

    private static final int CELLS = 4_096;
    private static final int SHIFT = Integer.SIZE - Integer.numberOfTrailingZeros(CELLS);

    private final double halfLife;
    private final double[] one = cells();
    private final double[] other = cells();

    /** Odd, and unknown outside: nobody can look for a name that shares a cell with another's. */
    private final int seed = ThreadLocalRandom.current().nextInt() | 1;

    private final int otherSeed = ThreadLocalRandom.current().nextInt() | 1;

    RecentDemand(long halfLifeNanos) {
        this.halfLife = halfLifeNanos;
    }

    private static double[] cells() {
        double[] cells = new double[CELLS];
        Arrays.fill(cells, Double.NEGATIVE_INFINITY);
        return cells;
    }

    /** Counts a visit; answers with the client's demand, this visit included. */
    double visit(String client, long nanos) {
        double now = nanos / halfLife;
        return Math.min(
                add(one, cell(client, seed), now), add(other, cell(client, otherSeed), now));
    }

    private static int cell(String client, int seed) {
        int hash = seed;
        for (int i = 0; i < client.length(); i++) {
            hash = (hash ^ client.charAt(i)) * seed;
            hash ^= hash >>> 15;
        }
        return (hash * 0x9E3779B1) >>> SHIFT;
    }

    private static double add(double[] cells, int cell, double now) {
        cells[cell] = now + Math.log1p(Math.exp((cells[cell] - now) * LN2)) / LN2;
        return cells[cell];
    }

    private static final double LN2 = Math.log(2);
}
