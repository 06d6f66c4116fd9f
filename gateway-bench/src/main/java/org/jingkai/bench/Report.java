package org.jingkai.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The results of one query as a table, with ratios against {@link Contenders#REFERENCE}. */
final class Report {

    private static final List<String> HEAD =
            List.of(
                    "gateway",
                    "req/s",
                    "(min - max)",
                    "ratio",
                    "p50 ms",
                    "p99 ms",
                    "ratio",
                    "CPU ms/req",
                    "ratio",
                    "peak MB");

    private Report() {}

    static String table(List<Result> results) {
        Optional<Result> reference =
                results.stream()
                        .filter(result -> result.gateway().equals(Contenders.REFERENCE))
                        .findFirst();
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        results.forEach(result -> rows.add(row(result, reference)));
        return Table.of(rows);
    }

    private static List<String> row(Result result, Optional<Result> reference) {
        return List.of(
                result.gateway(),
                number(result.requestsPerSecond()),
                "(" + number(result.slowestRound()) + " - " + number(result.fastestRound()) + ")",
                ratio(result, reference, Result::requestsPerSecond),
                number(result.p50Millis()),
                number(result.p99Millis()),
                ratio(result, reference, Result::p99Millis),
                String.format(Locale.ROOT, "%.3f", result.cpuMillisPerRequest()),
                ratio(result, reference, Result::cpuMillisPerRequest),
                String.valueOf(result.peakKilobytes() / 1024));
    }

    private static String ratio(
            Result result, Optional<Result> reference, ToDoubleFunction<Result> value) {
        return reference
                .map(value::applyAsDouble)
                .map(base -> String.format(Locale.ROOT, "%.2f", value.applyAsDouble(result) / base))
                .orElse("-");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }
}
