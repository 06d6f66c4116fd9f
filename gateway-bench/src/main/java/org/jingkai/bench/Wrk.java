package org.jingkai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The load: wrk, which posts one body over a number of connections for some seconds. */
final class Wrk {

    /** Slow gateways under many connections may take seconds; that is slow, not an error. */
    private static final String PATIENCE = "30s";

    /** The exit code of a program that a signal ends is above this. */
    private static final int SIGNALLED = 128;

    private final Workspace workspace;
    private final int connections;
    private final int threads;

    Wrk(Workspace workspace, int connections, int threads) {
        this.workspace = workspace;
        this.connections = connections;
        this.threads = threads;
    }

    /** Makes sure that there is a wrk; installs it where that is possible without asking. */
    static void require(Workspace workspace) throws IOException {
        if (isThere("wrk")) {
            return;
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root && isThere("apt-get")) {
            System.out.println("installing wrk with apt-get");
            run(List.of("apt-get", "update"), workspace);
            run(List.of("apt-get", "install", "-y", "wrk"), workspace);
        }
        if (!isThere("wrk")) {
            throw new Refusal(
                    "wrk is missing. Install it (Debian: sudo apt-get install wrk; elsewhere: https://github.com/wg/wrk).");
        }
    }

    /** Drives one gateway with the body in a file. */
    WrkReport drive(String url, Path body, int seconds) throws IOException {
        Path log = workspace.log("wrk");
        List<String> command =
                List.of(
                        "wrk",
                        "--latency",
                        "--threads=" + Math.min(threads, connections),
                        "--connections=" + connections,
                        "--duration=" + seconds + "s",
                        "--timeout=" + PATIENCE,
                        "--script=" + workspace.wrkScript(),
                        url);
        Map<String, String> environment = Map.of("BODY", body.toString());
        try (RunningProgram wrk =
                RunningProgram.start("wrk", command, environment, workspace.folder(), log)) {
            if (wrk.awaitEnd() > SIGNALLED) {
                throw new Refusal("interrupted");
            }
        }
        return WrkReport.parse(Files.readString(log));
    }

    private static boolean isThere(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private static void run(List<String> command, Workspace workspace) throws IOException {
        try (RunningProgram program =
                RunningProgram.start(
                        command.getFirst(),
                        command,
                        Map.of("DEBIAN_FRONTEND", "noninteractive"),
                        workspace.folder(),
                        workspace.log("apt-get"))) {
            program.awaitEnd();
        }
    }
}
