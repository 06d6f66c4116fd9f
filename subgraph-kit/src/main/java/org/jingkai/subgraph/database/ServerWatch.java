package org.jingkai.subgraph.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts an embedded PostgreSQL again that ends while its service goes on. */
final class ServerWatch {

    private static final Logger LOG = Logger.getLogger(ServerWatch.class);

    private static final long LOOK_MILLIS = 100;
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration SHORT_LIFE = Duration.ofMinutes(1);

    /** Brings the server back, at the same address. */
    interface Start {
        /** Throws {@link DatabaseUnavailable} with a line that says why not. */
        void start();
    }

    private final Path folder;
    private final Start again;
    private volatile boolean ending;
    private long born;
    private Duration pause = FIRST;

    private ServerWatch(Path folder, Start again) {
        this.folder = folder;
        this.again = again;
    }

    /** Watches the server of a folder until this program ends. */
    static void begin(Path folder, Start again) throws IOException {
        ServerWatch watch = new ServerWatch(folder, again);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> watch.ending = true));
        watch.watch();
    }

    private void watch() throws IOException {
        born = System.nanoTime();
        ProcessHandle server =
                LeftBehindServer.of(folder)
                        .orElseThrow(
                                () -> new DatabaseUnavailable("PostgreSQL has ended on " + folder));
        Thread.ofPlatform()
                .daemon()
                .name("database-watch")
                .start(() -> {
                    awaitEnd(server);
                    recover();
                });
    }

    /**
     * Looks at the process itself: it is no child of ours, and the platform notices the end of such
     * a one after seconds.
     */
    private static void awaitEnd(ProcessHandle server) {
        try {
            while (server.isAlive()) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void recover() {
        if (System.nanoTime() - born > SHORT_LIFE.toNanos()) {
            pause = FIRST;
        }
        long dead = System.nanoTime();
        String said = null;
        while (rest() && !ending) {
            if (said == null) {
                said = "";
                LOG.error("PostgreSQL has ended while the service goes on; it is started again");
            }
            String why = tryAgain();
            if (why == null) {
                LOG.infof(
                        "PostgreSQL is back after %d ms",
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - dead));
                return;
            }
            if (!why.equals(said)) {
                said = why;
                LOG.errorf("PostgreSQL does not come back yet: %s", why);
            }
        }
    }

    /** Why it does not come back; null if it does. */
    private @Nullable String tryAgain() {
        try {
            again.start();
            watch();
            return null;
        } catch (DatabaseUnavailable | IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private boolean rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            Duration twice = pause.multipliedBy(2);
            pause = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
