package org.jingkai.gateway.traffic;

import java.util.concurrent.ThreadLocalRandom;

/**
 * How often each client is turned away, as a part of how often it asks; both count half after one
 * half life. Under a flood that tells who goes on asking in vain from who is served and from who
 * has just come: these stand better.
 *
 * <p>It is a sketch of a fixed size and no list of clients: one may at worst pass for another. Not
 * safe for use from many threads.
 *
 * <p>Source: Cormode and Muthukrishnan, "An Improved Data Stream Summary: The Count-Min Sketch and
 * its Applications" (2005).
 */
final class Standings {

    private static final int CELLS = 4_096;
    private static final int SHIFT = Integer.SIZE - Integer.numberOfTrailingZeros(CELLS);

    /** So many visits are taken for granted, that one refusal does not weigh like a hundred. */
    private static final double BENEFIT = 10;

    /** One row: each client has one cell in it. */
    private static final class Row {

        private final double[] visits = new double[CELLS];
        private final double[] refusals = new double[CELLS];
        private final long[] at = new long[CELLS];

        /** Odd, and unknown outside: nobody can look for a name that shares another's cell. */
        private final int seed = ThreadLocalRandom.current().nextInt() | 1;

        private int cell(String client) {
            int hash = seed;
            for (int i = 0; i < client.length(); i++) {
                hash = (hash ^ client.charAt(i)) * seed;
                hash ^= hash >>> 15;
            }
            return (hash * 0x9E3779B1) >>> SHIFT;
        }

        int add(String client, int more, int moreRefusals, long now, double life) {
            int cell = cell(client);
            double left = now <= at[cell] ? 1 : Math.exp((at[cell] - now) / life);
            visits[cell] = left * visits[cell] + more;
            refusals[cell] = left * refusals[cell] + moreRefusals;
            at[cell] = now;
            return cell;
        }

        double standing(int cell) {
            return refusals[cell] / (visits[cell] + BENEFIT);
        }
    }

    private final double life;
    private final Row one = new Row();
    private final Row other = new Row();

    Standings(long halfLifeNanos) {
        this.life = halfLifeNanos / Math.log(2);
    }

    /** Counts a visit; answers with the standing after it: 0 is the best, 1 the worst. */
    double visit(String client, long now) {
        return add(client, 1, 0, now);
    }

    /** Counts that a visit was in vain; answers with the standing after it. */
    double refuse(String client, long now) {
        return add(client, 0, 1, now);
    }

    /** In the row in which fewer others share the client's cell. */
    private double add(String client, int visits, int refusals, long now) {
        int here = one.add(client, visits, refusals, now, life);
        int there = other.add(client, visits, refusals, now, life);
        return one.visits[here] <= other.visits[there] ? one.standing(here) : other.standing(there);
    }
}
