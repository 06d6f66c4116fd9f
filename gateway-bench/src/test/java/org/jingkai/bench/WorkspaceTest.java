package org.jingkai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    @Test
    void startsTheStubSubgraphs(@TempDir Path home) throws IOException, InterruptedException {
        Workspace workspace = Workspace.prepare(home, freePort());
        try (RunningProgram stubs = workspace.startStubs()) {
            for (int i = 0; i < 200 && !log(stubs).contains("Listening on"); i++) {
                stubs.requireAlive();
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertThat(log(stubs)).contains("Listening on");
        }
    }

    private static String log(RunningProgram program) throws IOException {
        return Files.readString(program.log());
    }

    /** Those that follow it are as good as free, too. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
