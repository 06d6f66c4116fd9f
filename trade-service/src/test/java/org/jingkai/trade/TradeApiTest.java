package org.jingkai.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jingkai.subgraph.testing.Answer;
import org.jingkai.subgraph.testing.PostgresResource;
import org.jingkai.subgraph.testing.Question;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class TradeApiTest {

    private static final String HEADLINE =
            "{ trade(period: \"2025-06\", span: YTD, currency: CNY) { total { amount { value qualifier }"
                    + " growth { value } } exports { amount { value } growth { value } } imports { amount"
                    + " { value } growth { value } } byPartner(codes: [\"ASEAN\", \"BRI\"]) { partner {"
                    + " code } total { amount { value } growth { value } share { value } } } } }";

    @Test
    void answersTheHeadlineAsItWasFirstPublished() {
        Answer first = Question.of(HEADLINE).asOf("2025-07-15T00:00:00Z").answer();

        assertThat(first.number("trade.total.amount.value")).isEqualByComparingTo("21790000000000");
        assertThat(first.number("trade.total.growth.value")).isEqualByComparingTo("2.9");
        assertThat(first.number("trade.exports.amount.value"))
                .isEqualByComparingTo("13000000000000");
        assertThat(first.number("trade.exports.growth.value")).isEqualByComparingTo("7.2");
        assertThat(first.number("trade.imports.amount.value"))
                .isEqualByComparingTo("8790000000000");
        assertThat(first.number("trade.imports.growth.value")).isEqualByComparingTo("-2.7");
        assertThat(first.<List<String>>at("trade.byPartner.partner.code"))
                .containsExactly("ASEAN", "BRI");
        assertThat(first.number("trade.byPartner[1].total.share.value"))
                .isEqualByComparingTo("51.8");
    }

    @Test
    void answersTheHeadlineAsTheExactTableHasIt() {
        Answer now = Question.of(HEADLINE).answer();

        assertThat(now.number("trade.total.amount.value")).isEqualByComparingTo("21788406770000");
        assertThat(now.text()).contains("21788406770000").doesNotContain("E+");
    }

    @Test
    void knowsNoHeadlineBeforeItsRelease() {
        Answer before = Question.of(HEADLINE).asOf("2025-07-14T01:59:59Z").answer();

        assertThat(before.<Object>at("trade.total")).isNull();
    }

    @Test
    void answersZonesThatCustomsCountAndNullForOthers() {
        Answer answer =
                Question.entities(
                                "... on Zone { countedByCustoms trade(period: \"2025-06\", span: YTD) {"
                                        + " total { amount { value } growth { value } } } tradeSeries(where:"
                                        + " { flow: EXPORT }, from: \"2025\") { points { period } } }",
                                List.of(
                                        Map.of("__typename", "Zone", "code", "G321090"),
                                        Map.of("__typename", "Zone", "code", "G331109")))
                        .answer();

        assertThat(answer.number("_entities[0].trade.total.amount.value"))
                .isEqualByComparingTo("378103520000");
        assertThat(answer.number("_entities[0].trade.total.growth.value"))
                .isEqualByComparingTo("15.2");
        assertThat(answer.<List<String>>at("_entities[0].tradeSeries.points.period"))
                .startsWith("2025-01")
                .isSorted();
        assertThat(answer.<Boolean>at("_entities[1].countedByCustoms")).isFalse();
        assertThat(answer.<Object>at("_entities[1].trade")).isNull();
    }

    @Test
    void readsPeriodsInEveryForm() {
        Answer answer =
                Question.of(
                                "{ half: trade(period: \"2025-H1\") { period span total { amount { value }"
                                        + " } } quarter: trade(period: \"2025-Q2\") { total { growth { value"
                                        + " } growthStreak { value } } } year: trade(period: \"2024\") {"
                                        + " period span } month: trade(period: \"2025-06\") { span } }")
                        .answer();

        assertThat(answer.number("half.total.amount.value")).isEqualByComparingTo("21788406770000");
        assertThat(answer.number("quarter.total.growth.value")).isEqualByComparingTo("4.5");
        assertThat(answer.number("quarter.total.growthStreak.value")).isEqualByComparingTo("7");
        assertThat(answer.<String>at("year.period")).isEqualTo("2024-12");
        assertThat(answer.<String>at("month.span")).isEqualTo("MONTH");
    }

    @Test
    void refusesPeriodsAndCodesThatAreNone() {
        assertThat(Question.of("{ trade(period: \"2025-H2\") { period } }").ask().codes())
                .containsExactly("BAD_PERIOD");
        assertThat(Question.of("{ trade(period: \"25\") { period } }").ask().codes())
                .containsExactly("BAD_PERIOD");
        assertThat(
                        Question.of("{ trade(period: \"2025-Q1\", span: MONTH) { period } }")
                                .ask()
                                .codes())
                .containsExactly("BAD_PERIOD");
        assertThat(
                        Question.of("{ trade(period: \"2025\", partner: \"a b\") { period } }")
                                .ask()
                                .codes())
                .containsExactly("BAD_CODE");
        assertThat(
                        Question.of("{ trade(period: \"2025\", partner: \"NONE\") { period } }")
                                .answer()
                                .<Object>at("trade"))
                .isNull();
    }

    @Test
    void takesTheCountryApartByRegionPartnerTraderRegimeAndArea() {
        Answer answer =
                Question.of(
                                "{ trade(period: \"2025-06\", span: YTD) { byRegion(first: 200) { region {"
                                        + " code } total { amount { value } } } byArea(first: 2) { area { code"
                                        + " } } } month: trade(period: \"2025\") { byPartner(first: 200,"
                                        + " orderBy: CODE) { partner { code } } } usd: trade(period:"
                                        + " \"2019-12\", span: YTD, currency: USD) { byRegime { regime { code }"
                                        + " imports { amount { value } } } byTrader { trader { code } } } }")
                        .answer();

        assertThat(answer.list("trade.byRegion")).hasSize(31);
        assertThat(answer.<String>at("trade.byRegion[0].region.code")).isEqualTo("440000");
        assertThat(answer.<String>at("trade.byArea[0].area.code")).isEqualTo("G321090");
        assertThat(answer.list("month.byPartner")).hasSize(200);
        assertThat(answer.<List<String>>at("usd.byRegime.regime.code")).contains("10", "14");
        assertThat(answer.<List<String>>at("usd.byTrader.trader.code")).contains("PRIVATE");
    }

    @Test
    void provincesAddUpToTheCountry() {
        Answer answer =
                Question.of(
                                "{ trade(period: \"2025-06\", span: YTD) { total { amount { value } }"
                                        + " byRegion(first: 200) { total { amount { value } } } } }")
                        .answer();

        BigDecimal sum =
                answer.<Object>list("trade.byRegion.total.amount.value").stream()
                        .map(value -> new BigDecimal(String.valueOf(value)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum.subtract(answer.number("trade.total.amount.value")).abs())
                .isLessThan(new BigDecimal("1000000"));
    }

    @Test
    void answersASeriesReadyToPlot() {
        Answer answer =
                Question.of(
                                "{ tradeSeries(where: { flow: EXPORT, currency: USD, span: MONTH }, from:"
                                        + " \"2024-01\", to: \"2025-12\") { points { period amount { value"
                                        + " unit } growth { value } } } }")
                        .answer();

        assertThat(answer.<List<String>>at("tradeSeries.points.period"))
                .hasSize(24)
                .isSorted()
                .startsWith("2024-01")
                .endsWith("2025-12");
        assertThat(answer.number("tradeSeries.points[0].amount.value"))
                .isEqualByComparingTo("306200000000");
    }

    @Test
    void namesMilestones() {
        Answer answer =
                Question.of(
                                "{ tradeMilestones(period: \"2025-06\") { kind figure { qualifier } } }")
                        .answer();

        assertThat(answer.<List<String>>at("tradeMilestones.kind"))
                .containsExactlyInAnyOrder("RECORD_FOR_PERIOD", "FIRST_ABOVE", "FIRST_ABOVE");
    }

    @Test
    void refusesARegionThatIsNoneAndAnAreaOutsideOfTheRegion() {
        assertThat(
                        Question.of("{ trade(period: \"2025\", region: \"32\") { period } }")
                                .ask()
                                .codes())
                .containsExactly("BAD_CODE");
        assertThat(Question.of("{ tradeSeries(region: \"xx\") { flow } }").ask().codes())
                .containsExactly("BAD_CODE");
        assertThat(
                        Question.of(
                                        "{ trade(period: \"2025\", region: \"110000\", area: \"G321090\") {"
                                                + " period } }")
                                .ask()
                                .codes())
                .containsExactly("BAD_CODE");
        assertThat(
                        Question.of(
                                        "{ trade(period: \"2025-06\", area: \"G321090\") { region { code } }"
                                                + " }")
                                .answer()
                                .<String>at("trade.region.code"))
                .isEqualTo("320500");
    }
}
