package org.jingkai.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A program of the suite that runs as a child process. It ends when the launcher ends, however that
 * happens: its standard input is a pipe that breaks with us.
 */
final class RunningMember {

    private static final long STOP_SECONDS = 20;

    /** How a JVM ends that is told to exit on an OutOfMemoryError. */
    private static final int OUT_OF_MEMORY = 3;

    /** A process that a signal ended seems to end with this and the signal's number. */
    private static final int SIGNALLED = 128;

    private static final String PROGRESS = "[j.progress] ";
    private static final String REASON = "jingkai: ";
    private static final String DEFAULT_HEAP = "256m";
    private static final Pattern HEAP = Pattern.compile("[1-9][0-9]{0,6}[mMgG]");
    private static final List<String> JVM =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-Xms48m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:ReservedCodeCacheSize=64m",
                    "-Xss512k",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Djingkai.ends-with-parent=true");

    private final Member member;
    private final Process process;
    private final String heap;
    private final CompletableFuture<Void> listening = new CompletableFuture<>();
    private final List<String> reasons = new ArrayList<>();
    private volatile boolean stopping;

    private RunningMember(Member member, Process process, String heap) {
        this.member = member;
        this.process = process;
        this.heap = heap;
    }

    /** Starts a program; what it says of its progress goes to {@code progress}. */
    static RunningMember start(
            Member member,
            Path home,
            Path data,
            Map<String, String> settings,
            Consumer<String> progress)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        String heap = heap(member, System.getenv());
        command.add("-Xmx" + heap);
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-jar");
        command.add(member.jar(home).toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(home.toFile());
        builder.environment().put("JINGKAI_DATA", data.toString());
        RunningMember running = new RunningMember(member, builder.start(), heap);
        Path log = Files.createDirectories(data.resolve("logs")).resolve(member.name() + ".log");
        Thread.ofPlatform().daemon().start(() -> running.follow(log, progress));
        return running;
    }

    /**
     * The most memory of a program's objects, as {@code JINGKAI_<MEMBER>_HEAP} says it.
     *
     * @throws Refusal if it is not a size
     */
    static String heap(Member member, Map<String, String> environment) {
        String variable = variable(member);
        String size = environment.getOrDefault(variable, "").strip();
        if (size.isEmpty()) {
            return DEFAULT_HEAP;
        }
        if (!HEAP.matcher(size).matches()) {
            throw new Refusal(variable + " is \"" + size + "\". Write a size like 256m or 1g.");
        }
        return size;
    }

    private static String variable(Member member) {
        return "JINGKAI_" + member.name().toUpperCase(Locale.ROOT) + "_HEAP";
    }

    Member member() {
        return member;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Runs a task once the program listens; never if it ends before. */
    void whenListening(Runnable task) {
        var unused = listening.thenRun(task);
    }

    /** Why the process has ended, in words that follow its name. */
    String causeOfDeath() {
        int exit = process.exitValue();
        if (exit == OUT_OF_MEMORY) {
            return "it ran out of memory ("
                    + variable(member)
                    + " gives it more than "
                    + heap
                    + ")";
        }
        if (exit > SIGNALLED) {
            return "it was ended by signal " + (exit - SIGNALLED);
        }
        synchronized (reasons) {
            return reasons.isEmpty()
                    ? "it ended with " + exit
                    : "it ended: " + reasons.getLast().replaceFirst("\\.$", "");
        }
    }

    /** Waits until the program listens; refuses with its own reason if it ends before. */
    void awaitListening(long seconds) {
        CompletableFuture<Object> first = CompletableFuture.anyOf(listening, process.onExit());
        try {
            first.get(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        } catch (TimeoutException | ExecutionException e) {
            throw new Refusal(
                    member.name()
                            + " does not come up within "
                            + seconds
                            + " s. Its log is data/logs/"
                            + member.name()
                            + ".log.");
        }
        if (!listening.isDone()) {
            throw new Refusal(reason());
        }
    }

    /** The last reason that the program itself gave for its end. */
    String reason() {
        synchronized (reasons) {
            return reasons.isEmpty()
                    ? member.name()
                            + " ended while it started. Its log is data/logs/"
                            + member.name()
                            + ".log."
                    : reasons.getLast();
        }
    }

    /** Asks the program to end, and makes it end if it does not. */
    void stop() {
        stopping = true;
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Path log, Consumer<String> progress) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                LogFile copy = LogFile.at(log, LogFile.MOST_BYTES)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.line(line);
                heed(line, progress);
            }
        } catch (IOException e) {
            if (!stopping) {
                progress.accept(
                        "the log of " + member.name() + " cannot be written: " + e.getMessage());
            }
        }
    }

    private void heed(String line, Consumer<String> progress) {
        int at = line.indexOf(PROGRESS);
        if (at >= 0) {
            progress.accept(line.substring(at + PROGRESS.length()));
        } else if (line.startsWith(REASON)) {
            synchronized (reasons) {
                reasons.add(line.substring(REASON.length()));
            }
        } else if (line.contains("Listening on: ")) {
            listening.complete(null);
        }
    }
}
