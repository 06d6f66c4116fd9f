package org.jingkai.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Stops a PostgreSQL whose service was killed before it could stop it. */
final class LeftBehind {

    private static final long STOP_SECONDS = 10;

    private LeftBehind() {}

    static void stop(Path dataFolder) {
        Path pidFile = dataFolder.resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
            if (lines.isEmpty()) {
                return;
            }
            ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(LeftBehind::isPostgres)
                    .ifPresent(LeftBehind::stop);
        } catch (IOException | NumberFormatException e) {
            // not a server that we could stop; the next start says what is wrong
        }
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
