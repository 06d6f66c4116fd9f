package org.jingkai.zones;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingkai.subgraph.testing.PostgresResource;
import org.jingkai.subgraph.testing.Question;
import org.jingkai.subgraph.testing.Statements;
import org.junit.jupiter.api.Test;

/** The number of SQL statements does not grow with the size of lists. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class StatementCountTest {

    private static final String OF_A_ZONE =
            " code evaluations { rank zone { code } } observations { zone { code } } features { zone { code"
                    + " } } events { zone { code } participants { name } } enterpriseSites { enterprise { sites"
                    + " { zone { code } } observations { period } } } ";

    @Inject EntityManagerFactory factory;

    @Test
    void isTheSameForManyRegionsAsForOne() {
        String selection =
                "... on Region { name zones(first: 200) { nodes { code evaluations { rank } } } zoneFeatures {"
                        + " kind } enterpriseSites { region { name } } events { id } }";

        long one = ofEntities(selection, regions(1));
        long many = ofEntities(selection, regions(200));

        assertThat(one).isPositive();
        assertThat(many).isEqualTo(one);
    }

    @Test
    void isTheSameForManyZonesAsForTwoWithAllKindsOfFacts() {
        String selection = "... on Zone {" + OF_A_ZONE + "}";

        long two = ofEntities(selection, List.of(zone("G211067"), zone("G321090")));
        long many = ofEntities(selection, zones(200));

        assertThat(two).isEqualTo(15);
        assertThat(many).isEqualTo(two);
    }

    @Test
    void isTheSameForALongListAsForAShortOne() {
        assertSame(
                "{ zones(first: %d, where: { codes: [\"G211067\", \"G321090\"] }) { nodes {"
                        + OF_A_ZONE
                        + "} } }",
                "{ zones(first: %d) { nodes {" + OF_A_ZONE + "} } }");
        assertSame("{ zoneEvaluations(first: %d) { nodes { zone { code } } } }");
        assertSame("{ zoneRanking(year: 2021, first: %d) { zone { code } } }");
        assertSame(
                "{ events(first: %d, orderBy: OLDEST_FIRST, where: { from: \"1994\" }) { nodes { zone { code } participants { name } } } }");
    }

    private void assertSame(String question) {
        assertSame(question, question);
    }

    private void assertSame(String few, String many) {
        long one = of(few.formatted(2));
        assertThat(one).isPositive();
        assertThat(of(many.formatted(200))).isEqualTo(one);
    }

    @Test
    void isSmallForTheBindingQueries() {
        assertThat(of("{ region(code: \"320000\") { name zones(first: 3) { nodes { code } } } }"))
                .isEqualTo(1);
        assertThat(
                        of(
                                "{ zone(code: \"G321090\") { region { name } evaluations(metric: OVERALL) {"
                                        + " year rank } features { kind } } }"))
                .isEqualTo(3);
        assertThat(
                        of(
                                "{ zoneStatistics(indicators: [\"GDP\"]) { period } zoneRanking(year: 2024) {"
                                        + " rank zone { code } } zones(where: { search: \"苏州\" }) { totalCount }"
                                        + " policyPlans { title areas { title measures { title } } } }"))
                .isEqualTo(7);
    }

    private long of(String question) {
        return Statements.during(factory, () -> Question.of(question).answer());
    }

    private long ofEntities(String selection, List<Map<String, String>> representations) {
        return Statements.during(
                factory, () -> Question.entities(selection, representations).answer());
    }

    private static List<Map<String, String>> regions(int count) {
        List<String> codes =
                Question.of("{ regions(first: 200) { nodes { code } } }")
                        .answer()
                        .list("regions.nodes.code");
        List<Map<String, String>> regions = new ArrayList<>();
        regions.add(Map.of("__typename", "Region", "code", "320000"));
        codes.stream()
                .limit(count - 1)
                .forEach(code -> regions.add(Map.of("__typename", "Region", "code", code)));
        return regions;
    }

    private static List<Map<String, String>> zones(int count) {
        List<String> codes =
                Question.of("{ zones(first: 200) { nodes { code } } }")
                        .answer()
                        .list("zones.nodes.code");
        return codes.stream().limit(count).map(StatementCountTest::zone).toList();
    }

    private static Map<String, String> zone(String code) {
        return Map.of("__typename", "Zone", "code", code);
    }
}
