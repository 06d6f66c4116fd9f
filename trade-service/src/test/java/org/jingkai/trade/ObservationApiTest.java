package org.jingkai.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jingkai.subgraph.testing.Answer;
import org.jingkai.subgraph.testing.PostgresResource;
import org.jingkai.subgraph.testing.Question;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ObservationApiTest {

    @Test
    void answersTheVintagesOfAPointInOrder() {
        Answer answer =
                Question.of(
                                "{ tradeObservations(where: { period: \"2025-06\", span: YTD, flow: TOTAL,"
                                        + " measure: VALUE, currency: CNY, partner: \"W00\", region: \"CN\" }) {"
                                        + " nodes { figure { value } revisions { figure { value } standing"
                                        + " release { publishedAt } } } } }")
                        .answer();

        assertThat(answer.number("tradeObservations.nodes[0].revisions[0].figure.value"))
                .isEqualByComparingTo("21790000000000");
        assertThat(answer.<List<Boolean>>at("tradeObservations.nodes[0].revisions.standing"))
                .containsOnlyOnce(true);
        assertThat(
                        answer.<List<String>>at(
                                "tradeObservations.nodes[0].revisions.release.publishedAt"))
                .hasSizeGreaterThan(1)
                .isSorted();
    }

    @Test
    void hidesVintagesThatWereNotYetKnown() {
        Answer answer =
                Question.of(
                                "{ tradeObservations(where: { period: \"2025-06\", span: YTD, flow: TOTAL,"
                                        + " measure: VALUE, currency: CNY, partner: \"W00\", region: \"CN\" }) {"
                                        + " nodes { revisions { figure { value } } } } }")
                        .asOf("2025-07-15T00:00:00Z")
                        .answer();

        assertThat(answer.list("tradeObservations.nodes[0].revisions")).hasSize(1);
    }

    @Test
    void aLessExactLaterNumberConfirmsTheStandingOne() {
        Answer answer =
                Question.of(
                                "{ trade(period: \"2023-08\", currency: USD) { imports { amount { value"
                                        + " source { id } } } } tradeObservations(where: { period: \"2023-08\","
                                        + " span: MONTH, flow: IMPORT, measure: VALUE, currency: USD, partner:"
                                        + " \"W00\", regime: \"ALL\", trader: \"ALL\" }) { nodes { revisions {"
                                        + " figure { value source { id } } standing } } } }")
                        .answer();

        assertThat(answer.number("trade.imports.amount.value"))
                .isEqualByComparingTo("216592727000");
        assertThat(answer.<List<String>>at("tradeObservations.nodes[0].revisions.figure.source.id"))
                .contains("gac-usd-imports");
        assertThat(answer.<List<Boolean>>at("tradeObservations.nodes[0].revisions.standing"))
                .containsExactly(true, false);
    }

    @Test
    void reachesEveryObservationThroughItsVintages() {
        int standing =
                Question.of("{ tradeObservations { totalCount } }")
                        .answer()
                        .number("tradeObservations.totalCount")
                        .intValueExact();

        // 66 598 rows, of which 468 are earlier or less exact vintages of another
        assertThat(standing).isEqualTo(66_130);
    }

    @Test
    void refusesARangeThatIsTurnedRoundAndAMalformedPeriod() {
        assertThat(observations("from: \"2025\", to: \"2024\"").codes())
                .containsExactly("BAD_RANGE");
        assertThat(observations("period: \"June\"").codes()).containsExactly("BAD_PERIOD");
    }

    @Test
    void ordersByPeriodAndByValue() {
        String series =
                "where: { partner: \"W00\", region: \"CN\", commodity: \"TOTAL\", currency: USD,"
                        + " measure: VALUE, span: MONTH, flow: EXPORT, regime: \"ALL\" }, first: 50";
        Answer answer =
                Question.of(
                                "{ byPeriod: tradeObservations("
                                        + series
                                        + ", orderBy: PERIOD_ASC) { nodes {"
                                        + " period } } byValue: tradeObservations("
                                        + series
                                        + ", orderBy: VALUE_ASC) { nodes { figure { value } } } }")
                        .answer();

        assertThat(answer.<List<String>>at("byPeriod.nodes.period")).hasSize(50).isSorted();
        assertThat(
                        answer.<Object>list("byValue.nodes.figure.value").stream()
                                .map(value -> new BigDecimal(String.valueOf(value)))
                                .toList())
                .hasSize(50)
                .isSorted();
    }

    @Test
    void searchesTheCodeLists() {
        Answer answer =
                Question.of(
                                "{ partner(code: \"ASEAN\") { kind members { code } } partners(where: {"
                                        + " search: \"viet\" }) { nodes { code memberOf { code } } }"
                                        + " commodity(code: \"010121\") { kind parent { code parent { code"
                                        + " parent { code parent { code } } } } } commodities(where: { kind:"
                                        + " HS_SECTION }) { totalCount } all: commodities { totalCount }"
                                        + " traders { code } tradeRegimes { code name(language: EN) }"
                                        + " tradeAreas(where: { kind: NATIONAL_ETDZ }) { totalCount }"
                                        + " everyArea: tradeAreas { totalCount } everyPartner: partners {"
                                        + " totalCount } }")
                        .answer();

        assertThat(answer.list("partner.members")).hasSize(10);
        assertThat(answer.<String>at("partners.nodes[0].code")).isEqualTo("141");
        assertThat(answer.<String>at("commodity.parent.parent.parent.parent.code"))
                .isEqualTo("TOTAL");
        assertThat(answer.number("commodities.totalCount")).isEqualByComparingTo("21");
        assertThat(answer.number("all.totalCount")).isEqualByComparingTo("7014");
        assertThat(answer.list("traders")).hasSize(5);
        assertThat(answer.list("tradeRegimes")).hasSize(20);
        assertThat(answer.number("tradeAreas.totalCount")).isEqualByComparingTo("97");
        assertThat(answer.number("everyArea.totalCount")).isEqualByComparingTo("186");
        assertThat(answer.number("everyPartner.totalCount")).isEqualByComparingTo("258");
    }

    private static Answer observations(String where) {
        return Question.of("{ tradeObservations(where: { " + where + " }) { totalCount } }").ask();
    }

    @Test
    void answersAsManyEntitiesAsOneCallMayAskForWithOneParameter() {
        List<Map<String, String>> regions =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> Map.of("__typename", "Region", "code", "" + (320_000 + i)))
                        .toList();
        Answer answer =
                Question.entities(
                                "... on Region { trade(period: \"2024-12\", span: YTD) { total { amount {"
                                        + " value } } } }",
                                regions)
                        .answer();

        assertThat(answer.list("_entities")).hasSize(10_000);
        assertThat(answer.<Object>at("_entities[0].trade.total.amount.value")).isNotNull();
    }
}
