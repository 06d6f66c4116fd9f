package org.jingkai.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jingkai.subgraph.testing.Answer;
import org.jingkai.subgraph.testing.Crowd;
import org.jingkai.subgraph.testing.HalfSentBody;
import org.jingkai.subgraph.testing.Owner;
import org.jingkai.subgraph.testing.PostgresResource;
import org.jingkai.subgraph.testing.Question;
import org.jingkai.subgraph.testing.WholePool;
import org.junit.jupiter.api.Test;

/** What a service takes on, attacked with small limits. */
@QuarkusTest
@TestProfile(LimitsTest.Small.class)
@WithTestResource(PostgresResource.class)
class LimitsTest {

    private static final String SMALL = "{ circulars(first: 1) { nodes { id } } }";
    private static final String LARGE =
            "{ inspectionRounds(first: 50) { nodes { id targets { mode name region { code } } } } }";
    private static final String WORDY =
            "{ circulars(first: 50) { nodes { id title issuers cases { summary } } } }";
    private static final long PATIENCE_SECONDS = 30;

    @Inject AgroalDataSource pool;

    /** Few of everything. */
    public static class Small implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("jingkai.service.statement-timeout", "0.7S"),
                    Map.entry("jingkai.service.deadline", "3S"),
                    Map.entry("jingkai.service.body-timeout", "2S"),
                    Map.entry("jingkai.service.max-rows", "300"),
                    Map.entry("jingkai.service.max-answer", "2000"),
                    Map.entry("jingkai.service.max-body", "5000"),
                    Map.entry("jingkai.service.max-bodies", "20000"),
                    Map.entry("jingkai.service.max-executing", "2"),
                    Map.entry("jingkai.service.max-waiting", "1"),
                    Map.entry("quarkus.datasource.jdbc.acquisition-timeout", "1S"));
        }
    }

    @Test
    void endsAStatementThatTakesTooLong() throws SQLException {
        try (Connection owner = Owner.connection()) {
            lock(owner);
            assertThat(Question.of(SMALL).ask().codes()).containsExactly("STATEMENT_TIMEOUT");
            owner.rollback();
        }
        Question.of(SMALL).answer();
        WholePool.check(pool);
    }

    @Test
    void saysThatTheDatabaseDoesNotAnswerWhenItGetsNoConnection() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < 16; i++) {
                taken.add(pool.getConnection());
            }
            assertThat(Question.of(SMALL).ask().codes()).containsExactly("DATABASE_UNAVAILABLE");
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        Question.of(SMALL).answer();
    }

    @Test
    void findsADatabaseAgainThatWasGone() throws Exception {
        Question.of(SMALL).answer();
        try (Connection owner = Owner.connection();
                Statement end = owner.createStatement()) {
            end.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where backend_type ="
                            + " 'client backend' and pid <> pg_backend_pid()");
        }

        assertThat(Question.of(SMALL).ask().codes()).containsExactly("DATABASE_UNAVAILABLE");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (Question.of(SMALL).ask().codes() != null && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        Question.of(SMALL).answer();
        WholePool.check(pool);
    }

    @Test
    void refusesAnAnswerOfTooManyValues() {
        Answer answer = Question.of(LARGE).ask();

        assertThat(answer.codes()).containsOnly("TOO_MANY_ROWS");
        assertThat(answer.firstMessage()).contains("300", "first");
    }

    @Test
    void refusesAnAnswerOfTooManyBytes() {
        Answer answer = Question.of(WORDY).ask();

        assertThat(answer.codes()).containsExactly("ANSWER_TOO_LARGE");
        assertThat(answer.firstMessage()).contains("2000", "first");
    }

    @Test
    void refusesABodyOfTooManyBytes() {
        Answer answer = Question.of(SMALL + " #" + "x".repeat(5000)).ask();

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.codes()).containsExactly("BAD_REQUEST");
    }

    @Test
    void givesUpABodyThatDoesNotArrive() throws IOException {
        try (HalfSentBody body = HalfSentBody.of(4000, 100)) {
            assertThat(body.answer()).startsWith("HTTP/1.1 408").contains("BAD_REQUEST", "2000 ms");
        }
        Question.of(SMALL).answer();
    }

    @Test
    void refusesABodyWhenAllTogetherAreTooLarge() throws IOException {
        List<HalfSentBody> bodies = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                bodies.add(HalfSentBody.of(5000, 4500));
            }
            List<String> answers = new ArrayList<>();
            for (HalfSentBody body : bodies) {
                answers.add(body.answer());
            }
            assertThat(answers)
                    .anySatisfy(answer ->
                            assertThat(answer)
                                    .startsWith("HTTP/1.1 503")
                                    .contains("OVERLOADED", "Retry-After"))
                    .anySatisfy(answer -> assertThat(answer).startsWith("HTTP/1.1 408"));
        } finally {
            for (HalfSentBody body : bodies) {
                body.close();
            }
        }
        Question.of(SMALL).answer();
    }

    @Test
    void endsARequestThatTakesTooLongAsAWhole() throws SQLException {
        String many =
                IntStream.range(0, 8)
                        .mapToObj(i -> "a" + i + ": circulars(first: 1) { totalCount }")
                        .collect(Collectors.joining(" ", "{ ", " }"));
        try (Connection owner = Owner.connection()) {
            lock(owner);
            Answer answer = Question.of(many).ask();

            assertThat(answer.status()).isEqualTo(504);
            assertThat(answer.codes()).containsExactly("DEADLINE_EXCEEDED");
            owner.rollback();
        }
        WholePool.check(pool);
        Question.of(SMALL).answer();
    }

    @Test
    void refusesWhoFindsNoPlaceToWait() throws SQLException {
        List<Answer> answers;
        try (Connection owner = Owner.connection()) {
            lock(owner);
            answers = Crowd.ask(12, i -> Question.of(SMALL));
            owner.rollback();
        }

        assertThat(answers)
                .filteredOn(answer -> answer.status() == 503)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.codes()).containsExactly("OVERLOADED"));
        Question.of(SMALL).answer();
        WholePool.check(pool);
    }

    private static void lock(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement lock = owner.createStatement()) {
            lock.execute("lock table circular in access exclusive mode");
        }
    }
}
