package org.jingkai.launcher;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A program of the suite over all its lives: once supervised, it is started again if it ends. */
final class Supervised {

    /** How a program is. */
    enum State {
        /** Its process runs and does not listen yet. */
        STARTING,
        /** It listens. */
        UP,
        /** It ended and is started again in a moment. */
        WAITING,
        /** It ended too often and is not started again. */
        LEFT_ALONE
    }

    /** Begins a life. */
    interface Start {
        RunningMember start() throws IOException;
    }

    /**
     * What is told of a program.
     *
     * @param since when it came into this state
     * @param restarts since the suite was started
     * @param cause of its last death; null if it never died
     */
    record Report(State state, Instant since, int restarts, @Nullable String cause) {}

    private final Start start;
    private final ScheduledExecutorService timer;
    private final Consumer<String> say;
    private final Runnable changed;
    private final RestartPolicy policy = new RestartPolicy();
    private volatile RunningMember current;
    private Instant born = Instant.now();
    private boolean stopped;
    private volatile Report report = new Report(State.STARTING, born, 0, null);

    /**
     * Starts a program.
     *
     * @param changed is run after each change of the report
     */
    Supervised(Start start, ScheduledExecutorService timer, Consumer<String> say, Runnable changed)
            throws IOException {
        this.start = start;
        this.timer = timer;
        this.say = say;
        this.changed = changed;
        this.current = start.start();
    }

    RunningMember current() {
        return current;
    }

    Member member() {
        return current.member();
    }

    Report report() {
        return report;
    }

    /** Waits until the program listens; refuses with its own reason if it ends before. */
    void awaitListening(long seconds) {
        current.awaitListening(seconds);
        tell(State.UP, report.restarts(), report.cause());
    }

    /** From now on the program is started again when it ends. */
    void supervise() {
        RunningMember watched = current;
        var unused = watched.onExit().thenRun(() -> soon(() -> ended(watched), Duration.ZERO));
    }

    /** Ends the program for good. */
    void stop() {
        RunningMember last;
        synchronized (this) {
            stopped = true;
            last = current;
        }
        last.stop();
    }

    private synchronized void ended(RunningMember watched) {
        if (!stopped) {
            afterDeath(watched.causeOfDeath());
        }
    }

    private void afterDeath(String cause) {
        String name = current.member().name();
        Optional<Duration> pause = policy.afterDeath(born, Instant.now());
        if (pause.isEmpty()) {
            tell(State.LEFT_ALONE, report.restarts(), cause);
            say.accept(
                    name
                            + ": "
                            + cause
                            + ", and it has ended "
                            + RestartPolicy.MOST_DEATHS
                            + " times within a minute. It is left alone now; the rest goes on"
                            + " without it. Its log is data/logs/"
                            + name
                            + ".log; when the cause is mended, stop with Ctrl-C and start again.");
            return;
        }
        tell(State.WAITING, report.restarts(), cause);
        say.accept(
                name + ": " + cause + "; it is started again in " + pause.get().toSeconds() + " s");
        soon(this::again, pause.get());
    }

    private synchronized void again() {
        if (stopped) {
            return;
        }
        born = Instant.now();
        try {
            current = start.start();
        } catch (IOException e) {
            afterDeath("it cannot be started (" + e.getMessage() + ")");
            return;
        }
        tell(State.STARTING, report.restarts() + 1, report.cause());
        supervise();
        RunningMember life = current;
        life.whenListening(() -> soon(() -> upAgain(life), Duration.ZERO));
    }

    private synchronized void upAgain(RunningMember life) {
        if (current == life && life.isAlive()) {
            tell(State.UP, report.restarts(), report.cause());
            say.accept(
                    life.member().name()
                            + ": up again after "
                            + Duration.between(born, Instant.now()).toSeconds()
                            + " s");
        }
    }

    private void tell(State state, int restarts, @Nullable String cause) {
        report = new Report(state, Instant.now(), restarts, cause);
        changed.run();
    }

    private void soon(Runnable task, Duration pause) {
        try {
            Future<?> unused = timer.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            // the suite ends, and this program with it
        }
    }
}
