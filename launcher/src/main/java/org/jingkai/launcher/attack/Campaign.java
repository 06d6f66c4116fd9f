package org.jingkai.launcher.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs the attacks one after the other, each with a row of the table, while the polite client asks.
 */
public final class Campaign {

    private static final int WARM_UP = 40;
    private static final int RECOVERY_SECONDS = 20;
    private static final int CODES = 3;

    private final Target target;
    private final Options options;
    private final Map<String, String> shipped;
    private final Consumer<String> out;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    /**
     * What is run and how.
     *
     * @param only parts of the names of attacks; all attacks if there are none
     * @param findings the folder that the requests with wrong answers are written to
     */
    public record Options(Scale scale, long seed, List<String> only, Path findings) {}

    /**
     * A campaign.
     *
     * @param shipped the polite client's queries: bodies of requests by name
     */
    public Campaign(
            Target target, Options options, Map<String, String> shipped, Consumer<String> out) {
        this.target = target;
        this.options = options;
        this.shipped = new LinkedHashMap<>(shipped);
        this.out = out;
    }

    /** Runs the attacks and tells what came of them. */
    public Report run() throws InterruptedException {
        List<PoliteClient.Question> questions =
                shipped.entrySet().stream()
                        .map(each -> new PoliteClient.Question(each.getKey(), each.getValue()))
                        .toList();
        say("seed %d, %s form", options.seed(), options.scale().name().toLowerCase(Locale.ROOT));
        Report report;
        Map<String, Long> heapBefore;
        try (PoliteClient polite = new PoliteClient(target.gateway(), questions)) {
            polite.warmUp(options.scale() == Scale.LONG ? WARM_UP : WARM_UP / 8);
            heapBefore = heap();
            report = attack(polite, questions);
        }
        conclude(report, heapBefore);
        return report;
    }

    private Report attack(PoliteClient polite, List<PoliteClient.Question> questions)
            throws InterruptedException {
        polite.start();
        PoliteClient.Watch quiet = polite.watch();
        TimeUnit.SECONDS.sleep(options.scale().quietSeconds());
        double median = quiet.latencies.quantile(0.5);
        double p99 = quiet.latencies.quantile(0.99);
        int asked = quiet.latencies.count();
        say("quiet: polite p50/p99 %.1f/%.1f ms, %d asked", median, p99, asked);
        say("");
        say("%s", Row.head());
        for (Attack attack : attacks(questions)) {
            rows.add(run(attack, polite));
            if (!died().isEmpty()) {
                break;
            }
        }
        return new Report(
                options.seed(), median, p99, List.copyOf(rows), died(), List.copyOf(findings));
    }

    private List<Attack> attacks(List<PoliteClient.Question> questions) {
        return Catalog.all(questions.getFirst()).stream()
                .filter(attack -> attack.fits(target))
                .filter(attack ->
                        options.only().isEmpty()
                                || options.only().stream().anyMatch(attack.title()::contains))
                .toList();
    }

    private Row run(Attack attack, PoliteClient polite) throws InterruptedException {
        Tally tally = new Tally();
        int seconds = attack.seconds(options.scale());
        Arena arena = new Arena(target, options.scale(), options.seed(), seconds, tally);
        PoliteClient.Watch watch = polite.watch();
        long begin = System.nanoTime();
        attack.run(arena);
        double lasted = (System.nanoTime() - begin) / 1e9;
        polite.watch();
        boolean recovered = polite.recovers(RECOVERY_SECONDS);
        if (!recovered) {
            tally.fault(
                    Tally.Fault.INVALID, "the shipped queries are not served afterwards", "", "");
        }
        Row row = row(attack, lasted, tally, watch);
        say("%s", row.line());
        row.notes().forEach(note -> say("    %s", note));
        keep(attack, tally);
        keep(attack, watch.tally);
        return row;
    }

    private Row row(Attack attack, double lasted, Tally tally, PoliteClient.Watch watch) {
        List<String> notes = new ArrayList<>();
        if (!tally.notes().isEmpty()) {
            notes.add(tally.notes());
        }
        String polite = watch.tally.topCodes(CODES);
        if (watch.notServed.get() > 0) {
            notes.add(
                    "polite client: %d of %d not served, %d without an answer; %s"
                            .formatted(
                                    watch.notServed.get(),
                                    watch.latencies.count(),
                                    watch.tally.unansweredCount(),
                                    polite));
        }
        return new Row(
                attack.title(),
                lasted,
                tally.requests(),
                tally.topCodes(CODES),
                tally.servedCount(),
                tally.count(Tally.Fault.INTERNAL_ERROR),
                tally.count(Tally.Fault.OTHER_5XX),
                tally.count(Tally.Fault.INVALID) + watch.tally.count(Tally.Fault.INVALID),
                tally.unansweredCount(),
                watch.latencies.count(),
                watch.notServed.get(),
                watch.tally.unansweredCount(),
                watch.latencies.quantile(0.5),
                watch.latencies.quantile(0.99),
                resident(),
                notes);
    }

    private long resident() {
        return target.programs().isEmpty()
                ? -1
                : target.programs().stream().mapToLong(Memory::residentMegabytes).sum();
    }

    /** Writes what was sent and what came, so that it can be sent again. */
    private void keep(Attack attack, Tally tally) {
        for (Tally.Example example : tally.examples()) {
            Path file = options.findings().resolve("%03d.txt".formatted(findings.size() + 1));
            String finding =
                    "%s: %s (%s), see %s"
                            .formatted(attack.title(), example.reason(), example.fault(), file);
            findings.add(finding);
            try {
                Files.createDirectories(options.findings());
                Files.writeString(
                        file,
                        finding
                                + "\n\n"
                                + example.request()
                                + "\n\n--- answer\n"
                                + example.answer()
                                + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Map<String, Long> heap() throws InterruptedException {
        Map<String, Long> heap = new LinkedHashMap<>();
        for (Target.Program program : target.programs()) {
            heap.put(program.name(), Memory.heapMegabytes(program));
        }
        return heap;
    }

    private List<String> died() {
        return target.programs().stream()
                .filter(program -> !program.isAlive())
                .map(Target.Program::name)
                .toList();
    }

    private void conclude(Report report, Map<String, Long> heapBefore) throws InterruptedException {
        say("");
        Map<String, Long> heapAfter = heap();
        heapBefore.forEach((program, before) ->
                say(
                        "heap of %-10s before %4d MB, after %4d MB",
                        program, before, heapAfter.getOrDefault(program, -1L)));
        report.findings().forEach(finding -> say("%s", finding));
        say(
                "polite p99 above three times its quiet %.1f ms: %s",
                report.quietP99(), report.slowed().isEmpty() ? "never" : report.slowed());
        say(
                "crashes and restarts: %s; verdict: %s",
                report.died().isEmpty() ? "0" : report.died(),
                report.isUnhurt() ? "nothing hurt" : "HURT");
    }

    private void say(String line, Object... values) {
        out.accept(values.length == 0 ? line : String.format(Locale.ROOT, line, values));
    }
}
