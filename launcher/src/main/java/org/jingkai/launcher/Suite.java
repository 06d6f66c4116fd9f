package org.jingkai.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The suite while it runs: three services and the gateway, started together and stopped together.
 */
final class Suite implements AutoCloseable {

    private static final long UP_SECONDS = 180;

    private final Path home;
    private final Path data;
    private final List<Member> services;
    private final int port;
    private final Map<String, String> gatewaySettings;
    private final Consumer<String> progress;
    private final List<Supervised> members = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("supervisor").factory());
    private final Instant since = Instant.now();

    /** Ours while the suite runs; null before, and if another one has it. */
    private volatile @Nullable DataFolder folder;

    Suite(Path home, int port, Consumer<String> progress) {
        this(home, dataOf(home), Member.services(), port, Map.of(), progress);
    }

    /**
     * A suite of its own.
     *
     * @param extra settings of the gateway beside the addresses
     */
    Suite(
            Path home,
            Path data,
            List<Member> services,
            int port,
            Map<String, String> extra,
            Consumer<String> progress) {
        this.home = home;
        this.data = data;
        this.services = List.copyOf(services);
        this.port = port;
        this.progress = progress;
        this.gatewaySettings = new LinkedHashMap<>(extra);
        gatewaySettings.put("quarkus.http.port", String.valueOf(port));
        // The first load of an empty database may take long; the graph is not up without it.
        gatewaySettings.put("jingkai.gateway.start-patience", UP_SECONDS + "s");
        gatewaySettings.put(
                "jingkai.gateway.composition.keep-in", data.resolve("gateway").toString());
        gatewaySettings.put(
                "jingkai.gateway.composition.start-from",
                home.resolve("schema/supergraph.graphqls").toString());
        for (Member service : services) {
            gatewaySettings.put(
                    "jingkai.gateway.subgraphs." + service.name() + ".url",
                    service.url("/graphql"));
            gatewaySettings.put(
                    "jingkai.gateway.subgraphs." + service.name() + ".health",
                    service.url("/q/health/ready"));
        }
    }

    /** The folder that JINGKAI_DATA names, or the one of the project. */
    static Path dataOf(Path home) {
        String named = System.getenv("JINGKAI_DATA");
        return named == null || named.isBlank()
                ? home.resolve("data")
                : Path.of(named).toAbsolutePath();
    }

    /** Starts everything and returns when the graph answers. */
    void start(boolean fresh) throws IOException {
        DataFolder taken = DataFolder.take(data);
        folder = taken;
        refuseTakenPorts();
        if (fresh) {
            for (Member service : services) {
                if (taken.delete(service)) {
                    progress.accept("deleted the data of " + service.name());
                }
            }
            boolean unused = taken.delete(Member.gateway(port));
        }
        for (Member service : services) {
            progress.accept(service.name() + ": starting on port " + service.port());
            start(service, Map.of("quarkus.http.port", String.valueOf(service.port())));
        }
        start(Member.gateway(port), gatewaySettings);
        for (Supervised member : members) {
            member.awaitListening(UP_SECONDS);
            progress.accept(member.member().name() + ": up");
        }
        awaitGraph();
    }

    List<RunningMember> running() {
        return members.stream().map(Supervised::current).toList();
    }

    /** With what the gateway was started: its port and the addresses of the services. */
    Map<String, String> gatewaySettings() {
        return Map.copyOf(gatewaySettings);
    }

    Path data() {
        return data;
    }

    /** From now on a program that ends is started again. */
    void supervise() {
        members.forEach(Supervised::supervise);
    }

    /** Waits until every program has been left alone. */
    void await() throws InterruptedException {
        while (members.stream()
                .anyMatch(each -> each.report().state() != Supervised.State.LEFT_ALONE)) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        List<Thread> stops =
                members.reversed().stream()
                        .map(member -> Thread.ofPlatform().start(member::stop))
                        .toList();
        for (Thread stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        DataFolder taken = folder;
        if (taken != null) {
            members.forEach(member -> taken.stopLeftBehind(member.member()));
            StatusFile.delete(data);
            taken.close();
        }
    }

    private void start(Member member, Map<String, String> settings) throws IOException {
        members.add(
                new Supervised(
                        () -> RunningMember.start(member, home, data, settings, progress),
                        timer,
                        progress,
                        this::writeStatus));
    }

    private void writeStatus() {
        StatusFile.write(data, since, members);
    }

    private void awaitGraph() {
        RunningMember gateway = members.getLast().current();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(UP_SECONDS);
        while (System.nanoTime() < end) {
            if (!gateway.isAlive()) {
                throw new Refusal(gateway.reason());
            }
            if (Http.isReady(gateway.member().url("/q/health/ready"))) {
                return;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Refusal("interrupted");
            }
        }
        throw new Refusal(
                "the gateway does not get ready. Its log is data/logs/gateway.log; the reason is at "
                        + gateway.member().url("/q/health/ready"));
    }

    private void refuseTakenPorts() {
        List<Member> all = new ArrayList<>(services);
        all.add(Member.gateway(port));
        for (Member member : all) {
            try (ServerSocket free =
                    new ServerSocket(member.port(), 1, InetAddress.getLoopbackAddress())) {
                free.setReuseAddress(true);
            } catch (IOException | IllegalArgumentException e) {
                String remedy =
                        member.name().equals("gateway")
                                ? "choose another one with --port"
                                : "choose another one with JINGKAI_"
                                        + member.name().toUpperCase(Locale.ROOT)
                                        + "_PORT";
                throw new Refusal(
                        "the port "
                                + member.port()
                                + " of "
                                + member.name()
                                + " is taken. End the program that holds it (perhaps a suite that"
                                + " runs), or "
                                + remedy
                                + ".");
            }
        }
    }
}
