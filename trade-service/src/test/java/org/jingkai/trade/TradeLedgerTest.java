package org.jingkai.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingkai.subgraph.testing.PostgresResource;
import org.jingkai.subgraph.testing.Question;
import org.jingkai.subgraph.testing.Statements;
import org.junit.jupiter.api.Test;

/** As-of reads at three instants, byte equality, and the number of statements. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class TradeLedgerTest {

    @Inject EntityManagerFactory factory;

    @Test
    void answersTheSameBytesAsOfTheSameInstantBeforeBetweenAndAfterReleases() {
        List<String> answers = new ArrayList<>();
        for (String instant :
                List.of("2025-07-14T00:00:00Z", "2025-07-15T00:00:00Z", "2025-07-21T00:00:00Z")) {
            Question headline = shipped("TradeHeadline").asOf(instant);
            answers.add(headline.answer().text());
            assertThat(headline.answer().text()).isEqualTo(answers.getLast());
        }

        assertThat(answers).doesNotHaveDuplicates();
    }

    @Test
    void runsFewStatementsForTheShippedQueries() {
        assertThat(statements(shipped("TradeHeadline"))).isLessThanOrEqualTo(4);
        assertThat(statements(shipped("Series"))).isEqualTo(1);
        assertThat(statements(shipped("Vintages"))).isEqualTo(3);
    }

    @Test
    void runsAsManyStatementsForManyZonesAsForOne() {
        String selection =
                "... on Zone { trade(period: \"2025-06\", span: YTD) { total { amount { value }"
                        + " derivedGrowth { value } } balance { value } byPartner { partner { code } } }"
                        + " tradeSeries(from: \"2025\") { points { amount { value } } } }";

        long one = statements(Question.entities(selection, zones(1)));
        long many = statements(Question.entities(selection, zones(200)));

        assertThat(one).isPositive();
        assertThat(many).isEqualTo(one);
    }

    private long statements(Question question) {
        return Statements.during(factory, question::answer);
    }

    private static List<Map<String, String>> zones(int count) {
        List<String> codes =
                Question.of(
                                "{ tradeAreas(where: { kind: NATIONAL_ETDZ }, first: 200) { nodes { code } } }")
                        .answer()
                        .at("tradeAreas.nodes.code");
        List<Map<String, String>> zones = new ArrayList<>();
        zones.add(Map.of("__typename", "Zone", "code", "G321090"));
        codes.stream()
                .filter(code -> !code.equals("G321090"))
                .limit(count - 1L)
                .forEach(code -> zones.add(Map.of("__typename", "Zone", "code", code)));
        for (int i = zones.size(); i < count; i++) {
            zones.add(Map.of("__typename", "Zone", "code", "G" + (900_000 + i)));
        }
        return zones;
    }

    private static Question shipped(String name) {
        try {
            return Question.of(Files.readString(Path.of("../schema/queries/" + name + ".graphql")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
