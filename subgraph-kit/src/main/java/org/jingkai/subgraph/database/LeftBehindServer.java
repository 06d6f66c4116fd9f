package org.jingkai.subgraph.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The PostgreSQL that a data folder names, which its service may have left behind. */
final class LeftBehindServer {

    private static final long STOP_SECONDS = 20;

    private LeftBehindServer() {}

    /**
     * Stops the server and takes its name from the folder.
     *
     * @throws DatabaseUnavailable if it is another user's, or does not stop
     */
    static void stop(Path folder) throws IOException {
        ProcessHandle server = of(folder).orElse(null);
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
        Files.deleteIfExists(pidFile(folder));
    }

    /** The process that a folder names as its server. */
    static Optional<ProcessHandle> of(Path folder) throws IOException {
        Path pidFile = pidFile(folder);
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("postmaster.pid");
    }

    private static void stop(ProcessHandle server) {
        interrupt(server);
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

    /**
     * Asks for a fast shutdown, which ends what still runs for a service that is gone; the signal
     * that Java itself sends waits for all of it.
     */
    private static void interrupt(ProcessHandle server) {
        try {
            var unused = new ProcessBuilder("kill", "-INT", String.valueOf(server.pid())).start();
        } catch (IOException e) {
            server.destroy();
        }
    }
}
