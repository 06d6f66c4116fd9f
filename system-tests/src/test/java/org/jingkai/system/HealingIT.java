package org.jingkai.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ends while the suite runs comes back by itself, and is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HealingIT {

    private static final String QUESTION =
            "{ region(code: \"320000\") { name zones(first: 2) { totalCount } trade(period:"
                    + " \"2024-12\", span: YTD) { total { amount { value } } } inspections { mode } } }";

    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");

    private final Launched.Place place = Launched.Place.named("healing");
    private final Launched suite = Launched.up(place);
    private final Graph graph = new Graph(suite.port());
    private String before = "";

    @BeforeAll
    void ask() {
        before = data(graph.tryAsk(QUESTION));
        assertThat(before).contains("region");
    }

    @AfterAll
    void close() {
        suite.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zones-service", "trade-service", "inspection-service", "gateway"})
    void startsAProgramAgainThatWasKilled(String module) {
        String name = module.replace("-service", "");

        int known = count(name + ": up again after");

        suite.member(module).destroyForcibly();

        awaitCount(name + ": up again after", known + 1);
        assertThat(suite.output())
                .contains(name + ": it was ended by signal 9; it is started again in 1 s");
        awaitAnswer();
        assertThat(awaitHealthy())
                .containsPattern(name + " +ready .* [12]  it was ended by signal 9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zones", "trade", "inspection"})
    void bringsADatabaseBackThatWasKilled(String service) throws IOException {
        database(service).destroyForcibly();

        List<String> codes = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        for (String last = ""; !data(last).equals(before); ) {
            last = graph.tryAsk(QUESTION);
            codes.addAll(codes(last));
            assertThat(System.nanoTime()).as(last).isLessThan(end);
        }
        assertThat(Set.of("DATABASE_UNAVAILABLE", "SUBGRAPH_UNAVAILABLE")).containsAll(codes);
        assertThat(awaitHealthy()).containsPattern("database +runs");
    }

    @Test
    void findsARowThatIsNotAsItWasStored() throws Exception {
        Launched whole = Launched.run(place.environment(), 0, List.of("verify"));
        assertThat(whole.exitCode()).as(whole.output()).isZero();
        try (Connection inspection = connection("inspection")) {
            run(inspection, "alter table circular disable trigger all");
            run(inspection, "update circular set title_zh = title_zh || '!'");
            Launched damaged = Launched.run(place.environment(), 0, List.of("verify"));
            int exit = damaged.exitCode();
            run(inspection, "update circular set title_zh = rtrim(title_zh, '!')");
            run(inspection, "alter table circular enable trigger all");

            assertThat(damaged.exitCode()).isNotZero();
            assertThat(damaged.output())
                    .contains(
                            "inspection: DAMAGED",
                            "the table circular does not hold what was stored")
                    .contains("trade: every row is as it was stored");
        }
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (Statement made = connection.createStatement()) {
            made.execute(statement);
        }
    }

    private Connection connection(String service) throws Exception {
        List<String> lines = Files.readAllLines(place.data().resolve(service + "/postmaster.pid"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/postgres",
                "postgres",
                "");
    }

    /** A service that is stopped holds its port and answers nothing. */
    @Test
    void aGatewayThatStartsWhileAServiceIsFrozenMissesItsFieldsOnly() {
        ProcessHandle trade = suite.member("trade-service");
        int known = count("gateway: up again after");
        Signals.send("STOP", trade);
        try {
            suite.member("gateway").destroyForcibly();
            awaitCount("gateway: up again after", known + 1);
            Response answer = awaitServing();

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.<String>path("data.region.name")).isNotNull();
            assertThat(answer.<Object>path("data.region.trade")).isNull();
            assertThat(answer.<List<String>>path("errors.extensions.code"))
                    .containsOnly("SUBGRAPH_UNAVAILABLE");
            assertThat(status(1)).containsPattern("gateway +degraded").contains("trade");
        } finally {
            Signals.send("CONT", trade);
        }
        awaitAnswer();
    }

    @Test
    void leavesAProgramAloneThatEndsFiveTimesWithinAMinute() {
        Launched.Place other = Launched.Place.named("given-up");
        try (Launched second = Launched.up(other)) {
            for (int i = 0; i < 5; i++) {
                awaitMember(second, "inspection-service").destroyForcibly();
            }
            awaitOutput(second, "inspection: it was ended by signal 9, and it has ended 5 times");

            assertThat(second.output()).contains("left alone", "data/logs/inspection.log");
            assertThat(
                            new Graph(second.port())
                                    .ask("{ zones(first: 1) { totalCount } }")
                                    .asString())
                    .doesNotContain("errors");
            assertThat(status(other, 1))
                    .containsPattern("inspection +left alone .* 4  it was ended");
        }
        assertThat(status(other, 1)).contains("no suite runs").contains("./jingkai up");
    }

    private ProcessHandle database(String service) throws IOException {
        List<String> pid = Files.readAllLines(place.data().resolve(service + "/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(pid.getFirst().strip())).orElseThrow();
    }

    /** The data of an answer without errors; else nothing. */
    private static String data(String answer) {
        int end = answer.indexOf(",\"extensions\"");
        return end < 0 || answer.contains("\"errors\"") ? "" : answer.substring(0, end);
    }

    private static List<String> codes(String answer) {
        return CODE.matcher(answer).results().map(found -> found.group(1)).toList();
    }

    /** The first answer that is not the gateway's own refusal. */
    private Response awaitServing() {
        for (int i = 0; i < 300; i++) {
            if (!graph.tryAsk("{ traders { __typename } }").contains("xception")) {
                Response answer = graph.ask(QUESTION);
                if (answer.statusCode() == 200) {
                    return answer;
                }
            }
            Launched.pause(100);
        }
        throw new AssertionError("the gateway does not serve");
    }

    private int count(String text) {
        return suite.output().split(Pattern.quote(text), -1).length - 1;
    }

    private void awaitCount(String text, int count) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (count(text) < count) {
            assertThat(System.nanoTime()).as(suite.output()).isLessThan(end);
            Launched.pause(50);
        }
    }

    private void awaitAnswer() {
        String last = "";
        for (int i = 0; i < 300; i++) {
            last = graph.tryAsk(QUESTION);
            if (data(last).equals(before)) {
                return;
            }
            Launched.pause(100);
        }
        throw new AssertionError("not answered as before: " + last);
    }

    /** The gateway looks at the health of the others once in a while only. */
    private String awaitHealthy() {
        for (int i = 0; i < 20; i++) {
            Launched status = Launched.run(place.environment(), 0, List.of("status"));
            if (status.exitCode() == 0) {
                return status.output();
            }
            Launched.pause(500);
        }
        return status(0);
    }

    private String status(int exit) {
        return status(place, exit);
    }

    private static String status(Launched.Place place, int exit) {
        Launched status = Launched.run(place.environment(), 0, List.of("status"));
        assertThat(status.exitCode()).as(status.output()).isEqualTo(exit);
        return status.output();
    }

    private static void awaitOutput(Launched launched, String text) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!launched.output().contains(text)) {
            assertThat(System.nanoTime()).as(launched.output()).isLessThan(end);
            Launched.pause(50);
        }
    }

    private static ProcessHandle awaitMember(Launched launched, String module) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (true) {
            try {
                ProcessHandle found = launched.member(module);
                if (found.isAlive()) {
                    return found;
                }
            } catch (IllegalStateException notYet) {
                assertThat(System.nanoTime()).as(launched.output()).isLessThan(end);
            }
            Launched.pause(20);
        }
    }
}
