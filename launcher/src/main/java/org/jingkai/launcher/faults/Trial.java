package org.jingkai.launcher.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jingkai.launcher.faults.Load.Taken;

/** One fault under load: what was answered from its beginning until all is well again. */
public final class Trial {

    /** So long no answer was other than right: the suite is well again. */
    private static final long WELL_NANOS = TimeUnit.SECONDS.toNanos(4);

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);
    private static final String FORMAT = "%-40s %7s %6s %7s %5s %6s %9s %9s  %s";

    /**
     * What came of a fault.
     *
     * @param recovered seconds from the fault's end to the end of the last answer that was not
     *     right; negative if that never came
     */
    public record Row(
            String title,
            int asked,
            Map<Outcome, Long> outcomes,
            double p99,
            double recovered,
            String remark) {

        /** The heads of the columns. */
        public static String head() {
            return String.format(
                    Locale.ROOT,
                    FORMAT,
                    "fault",
                    "queries",
                    "right",
                    "partial",
                    "WRONG",
                    "errors",
                    "p99 ms",
                    "recovered",
                    "");
        }

        /** The row in these columns. */
        public String line() {
            return String.format(
                            Locale.ROOT,
                            FORMAT,
                            title,
                            asked,
                            of(Outcome.RIGHT),
                            of(Outcome.PARTIAL),
                            of(Outcome.WRONG),
                            of(Outcome.ERROR),
                            String.format(Locale.ROOT, "%.0f", p99),
                            recovered < 0
                                    ? "NEVER"
                                    : String.format(Locale.ROOT, "%.1f s", recovered),
                            remark)
                    .stripTrailing();
        }

        /** Whether nothing was wrong and all came back. */
        public boolean isGood() {
            return of(Outcome.WRONG) == 0 && recovered >= 0;
        }

        private long of(Outcome outcome) {
            return outcomes.getOrDefault(outcome, 0L);
        }
    }

    private Trial() {}

    /** Tries a fault under a load. */
    public static Row of(Fault fault, Load load) throws IOException, InterruptedException {
        load.take();
        Runnable end = fault.begin().begin();
        TimeUnit.SECONDS.sleep(fault.seconds());
        end.run();
        long ended = System.nanoTime();
        List<Taken> answers = new ArrayList<>();
        long lastBad = ended;
        while (System.nanoTime() - lastBad < WELL_NANOS
                && System.nanoTime() - ended < PATIENCE_NANOS) {
            TimeUnit.MILLISECONDS.sleep(50);
            for (Taken answer : load.take()) {
                answers.add(answer);
                if (answer.outcome() != Outcome.RIGHT) {
                    lastBad = Math.max(lastBad, answer.ended());
                }
            }
        }
        boolean well = System.nanoTime() - lastBad >= WELL_NANOS;
        return new Row(
                fault.title(),
                answers.size(),
                Load.count(answers),
                p99(answers),
                well ? (lastBad - ended) / 1e9 : -1,
                remark(answers));
    }

    private static double p99(List<Taken> answers) {
        double[] millis =
                answers.stream()
                        .mapToDouble(each -> (each.ended() - each.begun()) / 1e6)
                        .sorted()
                        .toArray();
        return millis.length == 0 ? 0 : millis[(int) Math.ceil(millis.length * 0.99) - 1];
    }

    private static String remark(List<Taken> answers) {
        return answers.stream()
                .filter(each -> each.outcome() == Outcome.WRONG)
                .findFirst()
                .map(each ->
                        each.query()
                                + ": "
                                + each.text().substring(0, Math.min(300, each.text().length())))
                .orElse("");
    }
}
