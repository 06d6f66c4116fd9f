package org.jingkai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jingkai.bench.stub.Graph;

/** All gateways at once before the same stub subgraphs; one of them driven, the others paused. */
final class Comparison implements AutoCloseable {

    /** How long a round and the warm-up before the rounds take, and how many rounds there are. */
    record Pace(int rounds, int seconds, int warmUpSeconds) {}

    private static final long START_SECONDS = 90;

    /** An answer under load may not be shorter than the whole one, but wrk rounds its count. */
    private static final double SHORTEST = 0.95;

    private final Workspace workspace;
    private final Wrk wrk;
    private final Pace pace;
    private final RunningProgram stubs;
    private final Map<Contender, RunningProgram> gateways = new LinkedHashMap<>();

    Comparison(Workspace workspace, List<Contender> contenders, Wrk wrk, Pace pace)
            throws IOException {
        this.workspace = workspace;
        this.wrk = wrk;
        this.pace = pace;
        this.stubs = workspace.startStubs();
        for (Contender contender : contenders) {
            gateways.put(contender, workspace.start(contender));
        }
    }

    /** Waits until each gateway answers, so that none starts while another is measured. */
    void awaitReady() {
        String request = Answer.request(Graph.query("small"));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        gateways.forEach((contender, program) -> {
            while (!answers(contender, request)) {
                stubs.requireAlive();
                program.requireAlive();
                if (System.nanoTime() > end) {
                    throw new Refusal(
                            contender.name()
                                    + " does not answer within "
                                    + START_SECONDS
                                    + " s. Its log is "
                                    + program.log()
                                    + ".");
                }
                sleep();
            }
        });
    }

    /** Refuses unless all gateways give the same whole answer; its size from each, by name. */
    Map<String, Integer> checkAnswers(String query) throws IOException {
        String request = Answer.request(Graph.query(query));
        Map<String, Integer> sizes = new LinkedHashMap<>();
        Answer first = null;
        for (Contender contender : gateways.keySet()) {
            Answer answer = Answer.ask(contender.url(), request);
            if (!answer.isWhole()) {
                throw new Refusal(
                        contender.name()
                                + " fails on the query "
                                + query
                                + ": "
                                + answer.excerpt());
            }
            if (first != null && !answer.agreesWith(first)) {
                throw new Refusal(
                        contender.name() + " answers the query " + query + " unlike the others.");
            }
            first = first == null ? answer : first;
            sizes.put(contender.name(), answer.size());
        }
        return sizes;
    }

    /** Warms each gateway up, and then drives them in turn, round after round. */
    List<Result> measure(String query) throws IOException {
        Map<String, Integer> sizes = checkAnswers(query);
        System.out.println("\n" + query + ": all answers agree; bytes " + sizes);
        Path body = workspace.folder().resolve(query + ".json");
        Files.writeString(body, Answer.request(Graph.query(query)));
        gateways.values().forEach(RunningProgram::pause);
        Map<String, List<Round>> rounds = new LinkedHashMap<>();
        for (Contender contender : gateways.keySet()) {
            Round warmUp = drive(contender, body, pace.warmUpSeconds());
            tell(query + ", warm-up", contender, warmUp);
            rounds.put(contender.name(), new ArrayList<>());
        }
        for (int i = 1; i <= pace.rounds(); i++) {
            for (Contender contender : gateways.keySet()) {
                Round round = drive(contender, body, pace.seconds());
                requireWhole(contender, round, sizes.getOrDefault(contender.name(), 0));
                tell(query + ", round " + i, contender, round);
                rounds.computeIfAbsent(contender.name(), _ -> new ArrayList<>()).add(round);
            }
        }
        gateways.values().forEach(RunningProgram::resume);
        checkAnswers(query);
        return results(rounds);
    }

    @Override
    public void close() {
        gateways.values().forEach(RunningProgram::close);
        stubs.close();
    }

    private Round drive(Contender contender, Path body, int seconds) throws IOException {
        RunningProgram program = program(contender);
        program.resume();
        long before = program.usage().cpuMillis();
        WrkReport load = wrk.drive(contender.url(), body, seconds);
        long after = program.usage().cpuMillis();
        program.requireAlive();
        program.pause();
        if (load.failures() > 0 || load.requests() == 0) {
            throw new Refusal(
                    "%s: %d requests failed and %d were answered; the run does not count."
                            .formatted(contender.name(), load.failures(), load.requests()));
        }
        return new Round(load, after - before);
    }

    private List<Result> results(Map<String, List<Round>> rounds) {
        List<Result> results = new ArrayList<>();
        gateways.forEach((contender, program) ->
                results.add(
                        new Result(
                                contender.name(),
                                List.copyOf(rounds.getOrDefault(contender.name(), List.of())),
                                program.usage().peakKilobytes())));
        return results;
    }

    private RunningProgram program(Contender contender) {
        RunningProgram program = gateways.get(contender);
        if (program == null) {
            throw new IllegalArgumentException(contender.name());
        }
        return program;
    }

    private static void requireWhole(Contender contender, Round round, int size) {
        if (round.load().bytes() / round.load().requests() < size * SHORTEST) {
            throw new Refusal(
                    contender.name()
                            + " gives shorter answers under load; the run does not count.");
        }
    }

    private static void tell(String what, Contender contender, Round round) {
        System.out.printf(
                "  %-16s %-20s %8.1f req/s%n",
                what, contender.name(), round.load().requestsPerSecond());
    }

    private static boolean answers(Contender contender, String request) {
        try {
            return Answer.ask(contender.url(), request).isWhole();
        } catch (IOException e) {
            return false;
        }
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        }
    }
}
