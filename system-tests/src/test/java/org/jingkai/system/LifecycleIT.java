package org.jingkai.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Start, stop, restart, fresh start, and what goes wrong on the way. */
class LifecycleIT {

    private final Launched.Place place = Launched.Place.named("lifecycle");

    @Test
    void keepsTheDataOverARestartAndLoadsThemAnewWhenAskedTo() {
        place.delete();
        try (Launched first = Launched.up(place)) {
            assertThat(first.output()).contains("releases loaded");
        }
        try (Launched second = Launched.up(place)) {
            assertThat(second.output())
                    .contains("trade: the data are there")
                    .doesNotContain("releases loaded");
        }
        try (Launched fresh = Launched.up(place, "--fresh")) {
            assertThat(fresh.output())
                    .contains("trade:", "releases loaded", "deleted the data of trade");
        }
    }

    @Test
    void leavesNothingBehindWhenTheLauncherIsKilledAndStartsAgain() {
        Launched suite = Launched.up(place);
        List<ProcessHandle> all = suite.launcher().descendants().toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(4);

        suite.kill();

        awaitEnd(all);
        assertThat(leftBehind()).isEmpty();
        try (Launched again = Launched.up(place)) {
            SuiteIT.assertClean(new Graph(again.port()).ask("{ traders { code } }"));
        }
    }

    @Test
    void aSecondSuiteOnTheSameFolderIsRefusedAndHarmsNothing() {
        Launched.Place elsewhere =
                new Launched.Place(place.data(), Launched.Place.named("elsewhere").ports());
        try (Launched first = Launched.up(place)) {
            for (Launched second :
                    List.of(
                            Launched.start(place),
                            Launched.start(elsewhere),
                            Launched.start(elsewhere, "--fresh"))) {
                assertThat(second.exitCode()).isNotZero();
                assertThat(second.output())
                        .contains("is in use by a suite", "JINGKAI_DATA")
                        .hasLineCount(1);
            }
            SuiteIT.assertClean(new Graph(first.port()).ask("{ traders { code } }"));
            SuiteIT.assertClean(new Graph(first.port()).ask("{ zones(first: 3) { totalCount } }"));
        }
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void leavesNothingBehindWhenItIsStopped() {
        Launched suite = Launched.up(place);
        List<ProcessHandle> all = suite.launcher().descendants().toList();

        suite.close();

        awaitEnd(all);
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void namesATakenPortAndTheRemedy() throws IOException {
        try (ServerSocket taken =
                        new ServerSocket(place.gateway(), 1, InetAddress.getLoopbackAddress());
                Launched refused = Launched.start(place)) {
            assertThat(refused.exitCode()).isNotZero();
            assertThat(refused.output())
                    .contains("port " + taken.getLocalPort())
                    .contains("--port")
                    .hasLineCount(1);
        }
    }

    @Test
    void namesACorruptDataFolderAndTheRemedy() throws IOException {
        Launched.up(place).close();
        Files.writeString(place.data().resolve("trade/global/pg_control"), "not a control file");

        try (Launched refused = Launched.start(place)) {
            assertThat(refused.exitCode()).isNotZero();
            assertThat(refused.output())
                    .contains("jingkai: trade: PostgreSQL does not start", "--fresh")
                    .doesNotContain("Exception", "\tat ");
        } finally {
            place.delete();
        }
    }

    @Test
    void saysWhatIsWrongWithADatabaseAddress() {
        Map<String, String> environment = new LinkedHashMap<>(place.environment());
        environment.put("JINGKAI_INSPECTION_DB_URL", "mysql://somewhere/else");

        Launched refused =
                Launched.run(
                        environment,
                        place.gateway(),
                        List.of("up", "--port", String.valueOf(place.gateway())));

        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.output()).contains("JINGKAI_INSPECTION_DB_URL is not a PostgreSQL URL");
    }

    @Test
    void namesAVerbAndAQueryThatAreNone() {
        Launched verb = Launched.run(Map.of(), 0, List.of("dance"));
        Launched query = Launched.run(Map.of(), 0, List.of("query", "NoSuchQuery"));

        assertThat(verb.exitCode()).isNotZero();
        assertThat(verb.output()).contains("help");
        assertThat(query.exitCode()).isNotZero();
        assertThat(query.output()).contains("TradeHeadline");
    }

    private static void awaitEnd(List<ProcessHandle> processes) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (processes.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
            Launched.pause(100);
        }
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }

    /** Processes that name our data folder: a PostgreSQL does. */
    private List<String> leftBehind() {
        Path folder = place.data();
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(folder.toString()))
                .toList();
    }
}
