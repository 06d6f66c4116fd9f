package org.jingkai.subgraph.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of our own in a folder that outlives it. A server left behind on the folder by a
 * service that was killed is stopped first; one that ends while its service goes on is started
 * again at the same address.
 */
public final class EmbeddedDatabase {

    private static final Duration STARTUP = Duration.ofSeconds(30);
    private static final long ROOM_NEEDED = 200L << 20;

    private final Path folder;
    private final Path log;
    private int port;
    private List<String> program = List.of();

    /** Run when a server of this program is back after it had ended. */
    private static final List<Runnable> WHEN_BACK = new CopyOnWriteArrayList<>();

    /**
     * Runs a task whenever a server is back after it had ended: what holds connections to the
     * former one holds broken ones.
     */
    public static void whenBack(Runnable task) {
        WHEN_BACK.add(task);
    }

    private EmbeddedDatabase(Path folder) {
        this.folder = folder;
        this.log = folder.resolveSibling(folder.getFileName() + "-postgresql.log");
    }

    /**
     * Starts PostgreSQL on a folder, which is made if it is missing.
     *
     * @return the JDBC URL
     * @throws DatabaseUnavailable with one line that says why and what to do
     */
    public static String start(Path folder) {
        try {
            Files.createDirectories(folder);
            refuseFullDisk(folder);
            refuseRunningOwner(folder);
            EmbeddedDatabase database = new EmbeddedDatabase(folder);
            Files.deleteIfExists(database.log);
            database.start();
            database.program = control(folder);
            ServerWatch.begin(folder, database::startAgain);
            return "jdbc:postgresql://127.0.0.1:"
                    + database.port
                    + "/postgres?user=postgres&reWriteBatchedInserts=true";
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "the data folder "
                            + folder
                            + " cannot be used ("
                            + e.getMessage()
                            + "). Make it writable or name another one with JINGKAI_DATA.");
        }
    }

    private void start() throws IOException {
        LeftBehindServer.stop(folder);
        try {
            EmbeddedPostgres started =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(folder)
                            .setCleanDataDirectory(false)
                            .setPGStartupWait(STARTUP)
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("max_connections", "50")
                            .setServerConfig("shared_buffers", "64MB")
                            .setServerConfig("max_wal_size", "512MB")
                            .setServerConfig("jit", "off")
                            .setOutputRedirector(Redirect.appendTo(log.toFile()))
                            .setErrorRedirector(Redirect.appendTo(log.toFile()))
                            .start();
            port = started.getPort();
        } catch (IOException | RuntimeException e) {
            throw new DatabaseUnavailable(
                    "PostgreSQL does not start on "
                            + folder
                            + ": "
                            + reason(log, e)
                            + ". Restore the folder from a copy, or start with --fresh to load the"
                            + " data anew.");
        }
    }

    /**
     * Starts a server that has ended as it was started before: its own tool remembers how. The lock
     * on the folder is still ours.
     */
    private void startAgain() {
        try {
            refuseFullDisk(folder);
            List<String> command = new ArrayList<>(program);
            command.addAll(
                    List.of("-D", folder.toString(), "-l", log.toString(), "-m", "fast", "-w"));
            command.addAll(List.of("-t", String.valueOf(STARTUP.toSeconds()), "restart"));
            Process tool =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.DISCARD)
                            .start();
            if (!tool.waitFor(2 * STARTUP.toSeconds(), TimeUnit.SECONDS) || tool.exitValue() != 0) {
                tool.destroyForcibly();
                throw new DatabaseUnavailable(reason(log, new IOException("pg_ctl failed")));
            }
            WHEN_BACK.forEach(Runnable::run);
        } catch (IOException e) {
            throw new DatabaseUnavailable(folder + " cannot be used (" + e.getMessage() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("interrupted");
        }
    }

    /**
     * How to call {@code pg_ctl}, which lies beside the server's program. Like that one it does not
     * run as root, and is told that it is nobody.
     */
    private static List<String> control(Path folder) throws IOException {
        Path server =
                LeftBehindServer.of(folder)
                        .flatMap(process -> process.info().command())
                        .map(Path::of)
                        .orElseThrow(
                                () -> new DatabaseUnavailable("PostgreSQL has ended on " + folder));
        String control = server.resolveSibling("pg_ctl").toString();
        return "root".equals(System.getProperty("user.name"))
                ? List.of("unshare", "-U", control)
                : List.of(control);
    }

    private static String reason(Path log, Exception e) {
        try {
            List<String> lines =
                    Files.readAllLines(log).stream()
                            .filter(line -> line.contains("FATAL") || line.contains("could not"))
                            .toList();
            if (!lines.isEmpty()) {
                return lines.getLast().replaceFirst("^.*?(FATAL|ERROR|PANIC): *", "");
            }
        } catch (IOException unreadable) {
            // the exception itself has to do
        }
        String message = e.getMessage();
        return message == null ? "no reason given" : message.lines().findFirst().orElse("");
    }

    private static void refuseFullDisk(Path folder) throws IOException {
        long room = Files.getFileStore(folder).getUsableSpace();
        if (room < ROOM_NEEDED) {
            throw new DatabaseUnavailable(
                    "the disk of "
                            + folder
                            + " has "
                            + (room >> 20)
                            + " MB left and "
                            + (ROOM_NEEDED >> 20)
                            + " MB are needed. Free some, or name another folder with JINGKAI_DATA.");
        }
    }

    /** The embedded server's owner holds a lock on this file while it runs. */
    private static void refuseRunningOwner(Path folder) throws IOException {
        Path lockFile = folder.resolve("epg-lock");
        if (!Files.exists(lockFile)) {
            return;
        }
        try (RandomAccessFile file = new RandomAccessFile(lockFile.toFile(), "rw");
                FileLock lock = file.getChannel().tryLock()) {
            if (lock == null) {
                throw inUse(folder);
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(folder);
        }
    }

    private static DatabaseUnavailable inUse(Path folder) {
        return new DatabaseUnavailable(
                "the data folder "
                        + folder
                        + " is in use by a suite that runs. Stop that one, or name another folder with"
                        + " JINGKAI_DATA.");
    }
}
