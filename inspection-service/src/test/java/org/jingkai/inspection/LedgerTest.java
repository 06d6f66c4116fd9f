package org.jingkai.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingkai.subgraph.asof.Access;
import org.jingkai.subgraph.testing.PostgresResource;
import org.jingkai.subgraph.testing.Question;
import org.jingkai.subgraph.testing.Statements;
import org.junit.jupiter.api.Test;

/** The rules of the ledger on a real database: as-of reads, releases, statements. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class LedgerTest {

    private static final Instant BEFORE = Instant.parse("2025-07-14T01:00:00Z");
    private static final Instant AFTER = Instant.parse("2025-07-14T03:00:00Z");

    @Inject EntityManager entities;
    @Inject EntityManagerFactory factory;
    @Inject AgroalDataSource dataSource;

    @Test
    void hidesWhatIsNotYetKnownFromNativeQueries() {
        String sql = "select count(*) from circular where circular_id = 'formalism-2025-07'";

        assertThat(Access.at(BEFORE, () -> count(sql))).isZero();
        assertThat(Access.at(AFTER, () -> count(sql))).isOne();
    }

    @Test
    void hidesWhatIsNotYetKnownFromLoadsByKey() {
        long id =
                Access.at(
                        AFTER,
                        () ->
                                count(
                                        "select id from circular where circular_id ="
                                                + " 'formalism-2025-07'"));
        Class<?> circular = entityNamed("CircularFact");

        assertThat(Access.<Object, RuntimeException>at(BEFORE, () -> load(circular, id))).isNull();
        assertThat(Access.<Object, RuntimeException>at(AFTER, () -> load(circular, id)))
                .isNotNull();
    }

    @Test
    void showsNothingToAReaderWithoutAnInstant() throws Exception {
        List<Long> seen = new ArrayList<>();
        Thread outsideOfARequest = new Thread(() -> seen.add(plainCount()));
        outsideOfARequest.start();
        outsideOfARequest.join();

        assertThat(seen).containsExactly(0L);
    }

    @Test
    void refusesToPublishIntoThePast() {
        assertThatThrownBy(() -> publish("late", Instant.now()))
                .hasMessageContaining("not at least one second after its commit");
    }

    @Test
    void keepsAReleaseUnderEmbargoUntilItsInstant() throws Exception {
        Instant noon = Instant.now().plusSeconds(3600);
        publish("embargo", noon);

        String sql = "select count(*) from release where id = 'embargo'";
        assertThat(Access.at(Instant.now(), () -> count(sql))).isZero();
        assertThat(Access.at(noon.minusMillis(1), () -> count(sql))).isZero();
        assertThat(Access.at(noon, () -> count(sql))).isOne();
    }

    @Test
    void refusesToOverwriteOrDeleteAFact() {
        assertThatThrownBy(() -> change("update circular set title_zh = 'x'"))
                .hasMessageContaining("never overwritten");
        assertThatThrownBy(() -> change("delete from circular_case"))
                .hasMessageContaining("never overwritten");
        assertThatThrownBy(() -> change("update release set title = 'x'"))
                .hasMessageContaining("append-only");
    }

    @Test
    void answersTheSameBytesAsOfTheSameInstant() {
        Question question =
                Question.of(
                                "{ circulars(first: 50) { nodes { id cases { figures { indicator } } } } }")
                        .asOf("2025-10-31T00:00:00Z");

        assertThat(question.answer().text()).isEqualTo(question.answer().text());
    }

    @Test
    void runsAsManyStatementsForManyEntitiesAsForOne() {
        String selection =
                "... on Region { inspections { round { id } } circularCases { circular { id } figures {"
                        + " indicator } subjects { kind } } }";

        long one = statements(selection, 1);
        long many = statements(selection, 200);

        assertThat(one).isPositive();
        assertThat(many).isEqualTo(one);
    }

    @Test
    void runsAsManyStatementsForManyCircularsAndTargetsAsForOne() {
        String circulars =
                "{ circulars(first: %d) { nodes { id cases { subject figures { indicator } } } } }";
        String round = "{ inspectionRound(id: \"%s\") { targets { name region { code } } } }";

        assertThat(statementsOf(circulars.formatted(7)))
                .isEqualTo(statementsOf(circulars.formatted(1)))
                .isEqualTo(3);
        assertThat(statementsOf(round.formatted("cc20-r6")))
                .isEqualTo(statementsOf(round.formatted("cc18-r12")))
                .isEqualTo(2);
    }

    @Test
    void reachesEveryRowOfEveryFile() {
        String everything =
                "{ inspectionRounds(first: 200) { nodes { targets { name } } } circulars(first: 200) {"
                        + " nodes { cases { subjects { kind } figures { indicator } } } }"
                        + " inspectionReleases { totalCount } }";
        var answer = Question.of(everything).answer();

        assertThat(flat(answer.at("inspectionRounds.nodes.targets"))).hasSize(257);
        assertThat(answer.list("circulars.nodes")).hasSize(7);
        assertThat(flat(answer.at("circulars.nodes.cases"))).hasSize(17);
        assertThat(flat(flat(answer.at("circulars.nodes.cases.subjects")))).hasSize(7);
        assertThat(flat(flat(answer.at("circulars.nodes.cases.figures")))).hasSize(43);
        assertThat(answer.number("inspectionReleases.totalCount"))
                .isGreaterThanOrEqualTo(BigDecimal.valueOf(24));
    }

    private long statementsOf(String query) {
        return Statements.during(factory, () -> Question.of(query).answer());
    }

    /** The items of the lists in a list. */
    private static List<Object> flat(List<?> lists) {
        return lists.stream().<Object>flatMap(list -> ((List<?>) list).stream()).toList();
    }

    private long statements(String selection, int representations) {
        List<Map<String, String>> regions = new ArrayList<>();
        for (int i = 0; i < representations; i++) {
            String code = i == 0 ? "230000" : String.format("%02d%02d00", 11 + i % 55, i / 55);
            regions.add(Map.of("__typename", "Region", "code", code));
        }
        return Statements.during(factory, () -> Question.entities(selection, regions).answer());
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue());
    }

    private Object load(Class<?> type, long id) {
        return QuarkusTransaction.requiringNew().call(() -> entities.find(type, id));
    }

    private Class<?> entityNamed(String name) {
        return entities.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getJavaType();
    }

    private long plainCount() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from circular")) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void publish(String id, Instant at) throws SQLException {
        change(
                "insert into release (id, title, publisher, published_at) values ('"
                        + id
                        + "', 't', 'p', '"
                        + at
                        + "')");
    }

    private void change(String sql) throws SQLException {
        Access.publishing(() -> {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }
}
