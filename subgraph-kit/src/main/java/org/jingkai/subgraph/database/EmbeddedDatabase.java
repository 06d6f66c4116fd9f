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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL of our own in a folder that outlives it. A server left behind on the folder by a
 * service that was killed is stopped first.
 */
public final class EmbeddedDatabase {

    private static final Duration STARTUP = Duration.ofSeconds(30);
    private static final long STOP_SECONDS = 20;
    private static final long ROOM_NEEDED = 200L << 20;

    private EmbeddedDatabase() {}

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
            stopLeftBehind(folder);
            Path log = folder.resolveSibling(folder.getFileName() + "-postgresql.log");
            Files.deleteIfExists(log);
            return start(folder, log);
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "the data folder "
                            + folder
                            + " cannot be used ("
                            + e.getMessage()
                            + "). Make it writable or name another one with JINGKAI_DATA.");
        }
    }

    private static String start(Path folder, Path log) {
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(folder)
                            .setCleanDataDirectory(false)
                            .setPGStartupWait(STARTUP)
                            .setServerConfig("fsync", "on")
                            .setServerConfig("max_connections", "50")
                            .setServerConfig("shared_buffers", "64MB")
                            .setServerConfig("max_wal_size", "512MB")
                            .setServerConfig("jit", "off")
                            .setOutputRedirector(Redirect.appendTo(log.toFile()))
                            .setErrorRedirector(Redirect.appendTo(log.toFile()))
                            .start();
            return "jdbc:postgresql://127.0.0.1:"
                    + server.getPort()
                    + "/postgres?user=postgres&reWriteBatchedInserts=true";
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

    private static void stopLeftBehind(Path folder) throws IOException {
        Path pidFile = folder.resolve("postmaster.pid");
        ProcessHandle server = namedBy(pidFile).orElse(null);
        if (server != null) {
            Optional<String> command = server.info().command();
            // what another user runs cannot be seen: it may well be the server
            if (command.isEmpty()) {
                throw new DatabaseUnavailable(
                        "the data folder "
                                + folder
                                + " names process "
                                + server.pid()
                                + " as its PostgreSQL, which belongs to another user. Stop that one, or"
                                + " name another folder with JINGKAI_DATA.");
            }
            if (command.get().endsWith("postgres")) {
                stop(server);
            }
        }
        Files.deleteIfExists(pidFile);
    }

    private static Optional<ProcessHandle> namedBy(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            server.destroyForcibly();
        } catch (InterruptedException | ExecutionException e) {
            throw new DatabaseUnavailable(
                    "a PostgreSQL left behind (process "
                            + server.pid()
                            + ") does not stop. End it and start again.");
        }
    }
}
