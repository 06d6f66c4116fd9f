package org.jingkai.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the suite: start on loaded data, resident memory, and each shipped query through the
 * gateway beside the calls to the services that it is made of, asked directly.
 */
@Command(name = "bench", description = "Measure start, memory and the shipped queries.")
final class Bench implements Callable<Integer> {

    private static final int RECORDED = 5;
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    @Option(names = "--port", description = "Port of the gateway.", defaultValue = "8080")
    int port;

    @Option(names = "--rounds", description = "Timed rounds of each query.", defaultValue = "300")
    int rounds;

    @Option(names = "--warm-up", description = "Rounds before the timing.", defaultValue = "1500")
    int warmUp;

    @Override
    public Integer call() throws IOException {
        try (Suite first = new Suite(Main.home(), port, line -> {})) {
            first.start(false);
        }
        long start = System.nanoTime();
        try (Suite suite = new Suite(Main.home(), port, line -> {})) {
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
            suite.start(false);
            print("warm start to all healthy: %.1f s (aim 20)", (System.nanoTime() - start) / 1e9);
            Map<String, List<List<RecordingProxy.Call>>> plans = recordPlans();
            print("");
            print("%-16s %10s %14s %8s", "query", "gateway", "direct chain", "ratio");
            for (String name : Operation.names()) {
                time(name, plans.getOrDefault(name, List.of()));
            }
            print("medians in ms of %d rounds after %d; aim 15 ms and ratio 1.5", rounds, warmUp);
            print("");
            memory(suite);
        }
        return 0;
    }

    private void time(String name, List<List<RecordingProxy.Call>> stages) throws IOException {
        String body = Operation.find(name, null).body();
        List<Stage> chain = stages.stream().map(Stage::new).toList();
        String url = Member.gateway(port).url("/graphql");
        for (int i = 0; i < warmUp; i++) {
            ask(url, body);
            for (Stage stage : chain) {
                stage.ask();
            }
        }
        chain.forEach(Stage::forget);
        double[] gateway = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            gateway[i] = ask(url, body);
            for (Stage stage : chain) {
                stage.ask();
            }
        }
        double through = median(gateway);
        double direct = chain.stream().mapToDouble(Stage::slowestMedian).sum();
        print("%-16s %10.2f %14.2f %8.2f", name, through, direct, through / direct);
    }

    /** Calls that the gateway sends at the same time: so are they here, and the slowest counts. */
    private static final class Stage {

        private final List<RecordingProxy.Call> calls;
        private final List<Double> slowest = new ArrayList<>();

        Stage(List<RecordingProxy.Call> calls) {
            this.calls = calls;
        }

        void ask() {
            List<CompletableFuture<Double>> times =
                    calls.stream()
                            .map(call -> CompletableFuture.supplyAsync(() -> askOne(call), THREADS))
                            .toList();
            slowest.add(times.stream().mapToDouble(CompletableFuture::join).max().orElse(0));
        }

        void forget() {
            slowest.clear();
        }

        double slowestMedian() {
            return median(slowest.stream().mapToDouble(Double::doubleValue).toArray());
        }

        private static double askOne(RecordingProxy.Call call) {
            try {
                return Bench.ask(call.service().url("/graphql"), call.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * What the gateway asks the services for each query, stage by stage, seen by a second gateway.
     */
    private Map<String, List<List<RecordingProxy.Call>>> recordPlans() throws IOException {
        List<RecordingProxy.Call> calls = RecordingProxy.recorder();
        Map<String, String> settings = new LinkedHashMap<>();
        List<RecordingProxy> proxies = new ArrayList<>();
        for (Member service : Member.services()) {
            RecordingProxy proxy = RecordingProxy.before(service, calls);
            proxies.add(proxy);
            settings.put("jingkai.gateway.subgraphs." + service.name() + ".url", proxy.url());
        }
        Member recorder = Member.gateway(freePort());
        settings.put("quarkus.http.port", String.valueOf(recorder.port()));
        Path logs = Files.createTempDirectory("jingkai-bench");
        RunningMember running =
                RunningMember.start(recorder, Main.home(), logs, settings, line -> {});
        try {
            running.awaitListening(60);
            awaitReady(recorder);
            return recordPlans(recorder, calls);
        } finally {
            running.stop();
            proxies.forEach(RecordingProxy::close);
            try (Stream<Path> files = Files.walk(logs)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static void awaitReady(Member gateway) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!Http.isReady(gateway.url("/q/health/ready"))) {
            if (System.nanoTime() > end) {
                throw new Refusal("the recording gateway does not get ready");
            }
            Thread.onSpinWait();
        }
    }

    private static Map<String, List<List<RecordingProxy.Call>>> recordPlans(
            Member recorder, List<RecordingProxy.Call> calls) throws IOException {
        Map<String, List<List<RecordingProxy.Call>>> plans = new LinkedHashMap<>();
        for (String name : Operation.names()) {
            String body = Operation.find(name, null).body();
            for (int i = 0; i < RECORDED; i++) {
                calls.clear();
                ask(recorder.url("/graphql"), body);
            }
            List<RecordingProxy.Call> own =
                    calls.stream().filter(call -> !call.body().contains("_service")).toList();
            plans.put(name, stages(own));
        }
        return plans;
    }

    /** Groups calls whose times overlap. */
    private static List<List<RecordingProxy.Call>> stages(List<RecordingProxy.Call> calls) {
        List<List<RecordingProxy.Call>> stages = new ArrayList<>();
        long end = Long.MIN_VALUE;
        for (RecordingProxy.Call call :
                calls.stream()
                        .sorted(Comparator.comparingLong(RecordingProxy.Call::began))
                        .toList()) {
            if (stages.isEmpty() || call.began() > end) {
                stages.add(new ArrayList<>());
            }
            stages.getLast().add(call);
            end = Math.max(end, call.ended());
        }
        return stages;
    }

    /** Milliseconds of one request. */
    private static double ask(String url, String body) throws IOException {
        long start = System.nanoTime();
        Http.Reply reply = Http.post(url, body, Map.of());
        double millis = (System.nanoTime() - start) / 1e6;
        if (reply.status() != 200 || reply.body().contains("\"errors\"")) {
            throw new Refusal("the answer of " + url + " is not clean: " + reply.body());
        }
        return millis;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private static void memory(Suite suite) throws IOException {
        long sum = 0;
        for (RunningMember member : suite.running()) {
            long megabytes = resident(member.pid()) / 1024;
            sum += megabytes;
            print("resident memory of %-12s %5d MB", member.member().name(), megabytes);
        }
        print("resident memory of the four  %5d MB (aim 1200)", sum);
    }

    private static long resident(long pid) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) {
            throw new Refusal("memory is read from /proc, which this machine lacks");
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private static void print(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
