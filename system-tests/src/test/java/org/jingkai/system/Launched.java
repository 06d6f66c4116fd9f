package org.jingkai.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A run of {@code ./jingkai} in its own data folder and on its own ports. */
final class Launched implements AutoCloseable {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final long MINUTES_UP = 6;

    private final Process process;
    private final int port;
    private final List<String> lines = new ArrayList<>();
    private final Thread reader;

    private Launched(Process process, int port) {
        this.process = process;
        this.port = port;
        this.reader = Thread.ofPlatform().daemon().start(this::read);
    }

    /** Where a suite keeps its data and which ports it takes. */
    record Place(Path data, Map<String, Integer> ports) {

        static Place named(String name) {
            Map<String, Integer> ports = new LinkedHashMap<>();
            for (String member : List.of("gateway", "zones", "trade", "inspection")) {
                ports.put(member, freePort());
            }
            return new Place(Path.of("target", "suites", name).toAbsolutePath(), ports);
        }

        int gateway() {
            return ports.getOrDefault("gateway", 0);
        }

        Map<String, String> environment() {
            Map<String, String> environment = new LinkedHashMap<>();
            environment.put("JINGKAI_DATA", data.toString());
            ports.forEach((member, taken) ->
                    environment.put(
                            "JINGKAI_" + member.toUpperCase(Locale.ROOT) + "_PORT",
                            String.valueOf(taken)));
            return environment;
        }

        void delete() {
            if (!Files.exists(data)) {
                return;
            }
            try (Stream<Path> all = Files.walk(data)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Starts the suite and waits until it says that it is up. */
    static Launched up(Place place, String... options) {
        Launched launched = start(place, options);
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES_UP);
        while (!launched.output().contains("GraphiQL")) {
            if (!launched.process.isAlive() || System.nanoTime() > end) {
                launched.close();
                throw new IllegalStateException("the suite did not come up:\n" + launched.output());
            }
            pause(50);
        }
        return launched;
    }

    /** Starts the suite and does not wait. */
    static Launched start(Place place, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("up", "--port", String.valueOf(place.gateway())));
        arguments.addAll(List.of(options));
        return run(place.environment(), place.gateway(), arguments);
    }

    /** Runs a verb. */
    static Launched run(Map<String, String> environment, int port, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("jingkai").toString()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            sayThatEverythingIsBuilt();
            return new Launched(builder.start(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The build that runs these tests has packaged everything; the launcher need not again. */
    private static void sayThatEverythingIsBuilt() throws IOException {
        Files.createDirectories(ROOT.resolve("target"));
        Files.writeString(ROOT.resolve("target/built"), "");
    }

    int port() {
        return port;
    }

    /** What was printed so far. */
    String output() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    /** Waits for the end and answers with the exit code. */
    int exitCode() {
        try {
            if (!process.waitFor(MINUTES_UP, TimeUnit.MINUTES)) {
                throw new IllegalStateException("does not end:\n" + output());
            }
            reader.join(5_000);
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The program of the suite: zones-service, gateway and so on. */
    ProcessHandle member(String module) {
        return process.descendants()
                .filter(child ->
                        child.info()
                                .commandLine()
                                .filter(line -> line.contains("/" + module + "/target/"))
                                .isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(module + " does not run"));
    }

    ProcessHandle launcher() {
        return process.toHandle();
    }

    /** Kills the launcher without giving it a chance. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroy();
        exitCode();
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            synchronized (lines) {
                lines.add("(output ended: " + e.getMessage() + ")");
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
