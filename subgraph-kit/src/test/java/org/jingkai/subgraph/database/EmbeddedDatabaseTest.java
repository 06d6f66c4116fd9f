package org.jingkai.subgraph.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the embedded PostgreSQL and its folder. */
class EmbeddedDatabaseTest {

    @Test
    void comesBackAtItsAddressWithWhatWasCommittedWhenItIsKilled(@TempDir Path folder)
            throws Exception {
        String url = EmbeddedDatabase.start(folder);
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute("create table kept (value int)");
            connection.createStatement().execute("insert into kept values (42)");
        }

        AtomicInteger back = new AtomicInteger();
        EmbeddedDatabase.whenBack(back::incrementAndGet);
        for (int i = 0; i < 2; i++) {
            long killed = kill(folder);

            assertThat(awaitValue(url)).isEqualTo("42");
            assertThat(LeftBehindServer.of(folder).orElseThrow().pid()).isNotEqualTo(killed);
        }
        assertThat(back).hasValueGreaterThanOrEqualTo(1);
    }

    @Test
    void checksItsPages(@TempDir Path folder) throws Exception {
        try (Connection connection = DriverManager.getConnection(EmbeddedDatabase.start(folder))) {
            assertThat(value(connection, "show data_checksums")).isEqualTo("on");
            assertThat(value(connection, "show fsync")).isEqualTo("on");
            assertThat(value(connection, "show synchronous_commit")).isEqualTo("on");
        }
    }

    private static long kill(Path folder) throws IOException {
        ProcessHandle server = LeftBehindServer.of(folder).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        return server.pid();
    }

    private static String awaitValue(String url) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (true) {
            try (Connection connection = DriverManager.getConnection(url)) {
                return value(connection, "select value from kept");
            } catch (SQLException notYet) {
                assertThat(System.nanoTime()).as(notYet.getMessage()).isLessThan(end);
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (ResultSet found = connection.createStatement().executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    /** Processes of the system's kernel are like those of another user: they tell no command. */
    @Test
    void leavesAFolderAloneWhoseServerMayBeAnotherUsers(@TempDir Path folder) throws IOException {
        Optional<ProcessHandle> unseen =
                ProcessHandle.allProcesses()
                        .filter(each -> each.info().command().isEmpty())
                        .findFirst();
        assumeThat(unseen).isPresent();
        Path pidFile = folder.resolve("postmaster.pid");
        Files.writeString(pidFile, unseen.orElseThrow().pid() + "\n/somewhere\n");

        assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("belongs to another user")
                .hasMessageContaining("JINGKAI_DATA");
        assertThat(pidFile).exists();
    }
}
