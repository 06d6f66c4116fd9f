package org.jingkai.bench.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jingkai.bench.Table;

/** The results as a table, with the ratio to parsing and validating alone. */
final class PlannerReport {

    private static final List<String> HEAD =
            List.of(
                    "query",
                    "cold plan p50 ms",
                    "parse+validate",
                    "ratio",
                    "cold plan kB",
                    "parse+validate",
                    "ratio",
                    "first ms");

    private PlannerReport() {}

    static String table(List<Planned> results) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        results.forEach(result -> rows.add(row(result)));
        return Table.of(rows);
    }

    private static List<String> row(Planned result) {
        Cost plan = result.plan();
        Cost reference = result.reference();
        return List.of(
                result.workload(),
                number("%.3f", plan.millis()),
                number("%.3f", reference.millis()),
                number("%.2f", plan.millis() / reference.millis()),
                number("%.0f", plan.bytes() / 1_000),
                number("%.0f", reference.bytes() / 1_000),
                number("%.2f", plan.bytes() / reference.bytes()),
                number("%.0f", result.firstMillis()));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
