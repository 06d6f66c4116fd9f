package org.jingkai.launcher.attack;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Times in milliseconds, written by many threads. */
final class Latencies {

    private final ConcurrentLinkedQueue<Double> times = new ConcurrentLinkedQueue<>();

    void since(long nanos) {
        times.add((System.nanoTime() - nanos) / 1e6);
    }

    int count() {
        return times.size();
    }

    /** The time that a share of all does not exceed; not a number if there are none. */
    double quantile(double share) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
