package org.jingkai.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jingkai.subgraph.testing.Answer;
import org.jingkai.subgraph.testing.Owner;
import org.jingkai.subgraph.testing.PostgresResource;
import org.jingkai.subgraph.testing.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fault of the service leaves it as a reference, of which the log knows the rest. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class MaskedFaultTest {

    private static final Pattern REFERENCE =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Handler listener =
            new Handler() {
                @Override
                public void publish(LogRecord entry) {
                    log.add(new PatternFormatter("%s %e").format(ExtLogRecord.wrap(entry)));
                }

                @Override
                public void flush() {
                    // nothing is held back
                }

                @Override
                public void close() {
                    // nothing is open
                }
            };

    @BeforeEach
    void listen() {
        Logger.getLogger("org.jingkai.subgraph").addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("org.jingkai.subgraph").removeHandler(listener);
    }

    @Test
    void saysNothingOfTheDatabaseToTheCaller() throws SQLException {
        Answer answer = broken(Question.of("{ tradeObservations(first: 1) { nodes { period } } }"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.codes()).containsExactly("INTERNAL_ERROR");
        assertThat(answer.text())
                .doesNotContainIgnoringCase("select", "observation_gone", "SQL", "relation");
        assertThat(log)
                .anySatisfy(entry ->
                        assertThat(entry)
                                .contains(
                                        references(answer).iterator().next(), "trade_observation"));
    }

    @Test
    void givesOneReferenceToAllFieldsOfABatchThatFailed() throws SQLException {
        Answer answer =
                broken(
                        Question.entities(
                                "... on Region { trade(period: \"2025-06\", span: YTD) { total { amount { value } } } }",
                                List.of(
                                        Map.of("__typename", "Region", "code", "320000"),
                                        Map.of("__typename", "Region", "code", "330000"))));

        assertThat(answer.codes()).hasSizeGreaterThan(1).containsOnly("INTERNAL_ERROR");
        assertThat(references(answer)).hasSize(1);
        assertThat(answer.text()).doesNotContainIgnoringCase("select", "SQL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GRAPHQL_PARSE_FAILED | { tradeObservations(",
                "GRAPHQL_VALIDATION_FAILED | { noSuchField }",
                "GRAPHQL_VALIDATION_FAILED | { tradeObservations(first: 4294967297) { totalCount } }",
                "FIRST_OUT_OF_RANGE | { tradeObservations(first: -2147483648) { totalCount } }",
                "BAD_USER_INPUT | query($v: Int!) { tradeObservations(first: $v) { totalCount } }",
                "BAD_RANGE | { tradeReleases(since: \"0000-01-01T00:00:00Z\") { totalCount } }",
                "BAD_RANGE | { tradeReleases(since: \"yesterday\") { totalCount } }",
                "BAD_TEXT | { partners(where: { search: \"a\\u0000b\" }) { totalCount } }",
                "BAD_CODE | { tradeObservations(where: { period: [null] }) { totalCount } }",
                "BAD_REPRESENTATION | { _entities(representations: [{}]) { __typename } }",
                "BAD_REPRESENTATION | { _entities(representations: [1]) { __typename } }",
                "BAD_REPRESENTATION | { _entities(representations: [{ __typename: \"Region\" }]) { __typename } }",
                "BAD_REPRESENTATION | { _entities(representations: [{ __typename: \"Region\", id: \"1\" }]) { __typename } }",
                "BAD_REPRESENTATION | { _entities(representations: [{ __typename: \"Figure\", code: \"1\" }]) { __typename } }"
            })
    void refusesInItsOwnWords(String code, String query) {
        Answer answer = Question.of(query).ask();

        assertThat(answer.codes()).containsExactly(code);
        assertThat(answer.text()).doesNotContain("SRGQL", "Value{", "Exception", "graphql.");
    }

    @Test
    void refusesAListThatIsTooLong() {
        Answer answer =
                Question.of(
                                "query($v: [String]) { tradeObservations(where: { partner: $v }) {"
                                        + " totalCount } }")
                        .with("v", Collections.nCopies(1_001, "ASEAN"))
                        .ask();

        assertThat(answer.codes()).containsExactly("TOO_MANY_CODES");
        assertThat(answer.firstMessage()).contains("where.partner", "1001", "1000");
    }

    private static Answer broken(Question question) throws SQLException {
        try (Connection owner = Owner.connection();
                Statement change = owner.createStatement()) {
            change.execute("alter table trade_observation rename to observation_gone");
            try {
                return question.ask();
            } finally {
                change.execute("alter table observation_gone rename to trade_observation");
            }
        }
    }

    private static Set<String> references(Answer answer) {
        return REFERENCE
                .matcher(answer.text())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
