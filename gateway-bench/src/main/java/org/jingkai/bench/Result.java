package org.jingkai.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The rounds of one gateway with one query; what is told of them are medians. */
record Result(String gateway, List<Round> rounds, long peakKilobytes) {

    double requestsPerSecond() {
        return median(round -> round.load().requestsPerSecond());
    }

    double slowestRound() {
        return all(round -> round.load().requestsPerSecond())[0];
    }

    double fastestRound() {
        return all(round -> round.load().requestsPerSecond())[rounds.size() - 1];
    }

    double p50Millis() {
        return median(round -> round.load().p50Millis());
    }

    double p99Millis() {
        return median(round -> round.load().p99Millis());
    }

    double cpuMillisPerRequest() {
        return median(Round::cpuMillisPerRequest);
    }

    private double median(ToDoubleFunction<Round> value) {
        double[] sorted = all(value);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private double[] all(ToDoubleFunction<Round> value) {
        return rounds.stream().mapToDouble(value).sorted().toArray();
    }
}
