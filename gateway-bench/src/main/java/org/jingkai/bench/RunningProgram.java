package org.jingkai.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A child process of the bench. Its standard input is a pipe from us, so that it sees our end; its
 * output goes to a log.
 */
final class RunningProgram implements AutoCloseable {

    private static final long STOP_SECONDS = 5;

    private final String name;
    private final Path log;
    private final Process process;
    private @Nullable Process waker;
    private boolean paused;

    private RunningProgram(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    static RunningProgram start(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path folder,
            Path log)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        RunningProgram program = new RunningProgram(name, log, builder.start());
        Runtime.getRuntime().addShutdownHook(new Thread(program::close));
        return program;
    }

    /** What the program and the processes that it started have used so far. */
    ProcessUsage usage() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(handle -> ProcessUsage.of(handle.pid()))
                .reduce(ProcessUsage.NONE, ProcessUsage::plus);
    }

    /** Refuses if the program has ended by itself. */
    void requireAlive() {
        if (!process.isAlive()) {
            throw new Refusal(
                    name + " ended with " + process.exitValue() + ". Its log is " + log + ".");
        }
    }

    long pid() {
        return process.pid();
    }

    /** The log, for the messages of others. */
    Path log() {
        return log;
    }

    int awaitEnd() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        }
    }

    /** Takes the processor away, so that an idle program costs the driven one nothing. */
    void pause() {
        if (waker == null) {
            waker = startWaker();
        }
        signal("STOP");
        paused = true;
    }

    void resume() {
        if (paused) {
            signal("CONT");
            paused = false;
        }
    }

    @Override
    public void close() {
        if (waker != null) {
            waker.destroyForcibly();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A program that is paused does not see our end. This shell does, as the end of its input, and
     * resumes the program, which then sees it too.
     */
    private Process startWaker() {
        try {
            String pid = String.valueOf(process.pid());
            return new ProcessBuilder("sh", "-c", "read _; kill -CONT \"$0\"", pid).start();
        } catch (IOException e) {
            throw new Refusal("the command sh is missing: " + e.getMessage());
        }
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new Refusal("the command kill is missing: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        }
    }
}
