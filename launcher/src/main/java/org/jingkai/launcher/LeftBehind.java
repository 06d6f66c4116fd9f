package org.jingkai.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Stops a PostgreSQL whose service was killed before it could stop it. */
final class LeftBehind {

    private static final long STOP_SECONDS = 10;

    /** The embedded server's owner holds a lock on this file while it runs. */
    private static final String OWNERS_LOCK = "epg-lock";

    /** Where postmaster.pid tells the port. */
    private static final int PORT_LINE = 3;

    private LeftBehind() {}

    /** Whether a service that runs holds its database's folder. */
    static boolean isOwned(Path dataFolder) {
        Path file = dataFolder.resolve(OWNERS_LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException | OverlappingFileLockException e) {
            return true;
        }
    }

    /** A PostgreSQL that runs. */
    record Server(ProcessHandle process, int port) {}

    /** The server that a database's folder names, if it is one that we can see. */
    static Optional<Server> serverOf(Path dataFolder) {
        Path pidFile = dataFolder.resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            int port = Integer.parseInt(lines.get(PORT_LINE).strip());
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(LeftBehind::isPostgres)
                    .map(process -> new Server(process, port));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Stops the server of a folder; what cannot be stopped is said by the next start. */
    static void stop(Path dataFolder) {
        serverOf(dataFolder).ifPresent(server -> stop(server.process()));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(command -> command.endsWith("postgres")).isPresent();
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            server.destroyForcibly();
        }
    }
}
