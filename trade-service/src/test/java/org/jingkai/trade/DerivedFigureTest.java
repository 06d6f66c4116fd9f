package org.jingkai.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jingkai.subgraph.testing.Answer;
import org.jingkai.subgraph.testing.PostgresResource;
import org.jingkai.subgraph.testing.Question;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class DerivedFigureTest {

    @Test
    void derivesTheBalanceFromFiguresOfOneVintage() {
        Answer answer =
                Question.of(
                                "{ trade(period: \"2025-06\", span: YTD) { balance { value unit derivation"
                                        + " qualifier inputs { value source { id } } } } }")
                        .answer();

        assertThat(answer.number("trade.balance.value")).isEqualByComparingTo("4212370850000");
        assertThat(answer.<String>at("trade.balance.derivation")).isEqualTo("BALANCE");
        assertThat(answer.<List<String>>at("trade.balance.inputs.source.id"))
                .containsExactly("gac-2025-06-t8", "gac-2025-06-t8");
    }

    @Test
    void derivesGrowthBesideThePublishedOne() {
        Answer answer =
                Question.of(
                                "{ trade(period: \"2025-06\", span: YTD) { total { growth { value }"
                                        + " derivedGrowth { value inputs { value } } } } }")
                        .answer();

        assertThat(answer.number("trade.total.growth.value")).isEqualByComparingTo("2.9");
        assertThat(answer.number("trade.total.derivedGrowth.value")).isEqualByComparingTo("2.93");
    }

    @Test
    void addsDisjointPartnersOfOneVintage() {
        Answer answer =
                Question.of(
                                "{ trade(period: \"2025-12\", span: YTD) { sum(over: PARTNER, codes:"
                                        + " [\"116\", \"141\"]) { total { value qualifier inputs { value } } }"
                                        + " } }")
                        .answer();

        assertThat(answer.number("trade.sum.total.value")).isEqualByComparingTo("4423674713406");
        assertThat(answer.list("trade.sum.total.inputs")).hasSize(2);
    }

    @Test
    void refusesToAddABlocAndItsMember() {
        Answer refused = sum("PARTNER", "\"ASEAN\", \"141\"");

        assertThat(refused.codes()).containsExactly("OVERLAPPING_PARTS");
        assertThat(refused.firstMessage()).contains("Vietnam (141)");
    }

    @Test
    void refusesToAddBeltAndRoadAndACountry() {
        assertThat(sum("PARTNER", "\"BRI\", \"116\"").codes()).containsExactly("OVERLAPPING_PARTS");
    }

    @Test
    void refusesToAddNamedGroupsOfGoodsAndAProvinceAndItsCity() {
        assertThat(sum("COMMODITY", "\"MECH_ELEC\", \"HIGH_TECH\"").codes())
                .containsExactly("OVERLAPPING_PARTS");
        assertThat(sum("REGION", "\"320000\", \"320500\"").codes())
                .containsExactly("OVERLAPPING_PARTS");
    }

    @Test
    void refusesASumOfWhichAPartIsNotKnown() {
        Answer refused =
                Question.of(
                                "{ trade(period: \"2025-06\", span: YTD) { sum(over: PARTNER, codes:"
                                        + " [\"502\", \"110\"]) { total { value } } } }")
                        .ask();

        assertThat(refused.codes()).containsExactly("MISSING_PART");
        assertThat(refused.firstMessage()).contains("110");
    }

    @Test
    void refusesToMixVintages() {
        Answer refused =
                Question.of(
                                "{ trade(period: \"2025-06\", span: YTD) { sum(over: PARTNER, codes:"
                                        + " [\"ASEAN\", \"502\"]) { total { value } } } }")
                        .ask();

        assertThat(refused.codes()).containsExactly("MIXED_VINTAGES");
    }

    @Test
    void addsAFilteredListOnlyIfItsItemsAreDisjointPartsOfOneWhole() {
        String parts = "flow: TOTAL, measure: VALUE, source: \"gac-2025-06-t8\", area: \"ALL\", ";
        Answer sum =
                listSum(parts + "period: \"2025-06\", span: YTD, region: [\"320000\", \"330000\"]");

        assertThat(sum.number("tradeObservations.sum.value")).isEqualByComparingTo("5547535280000");
        assertThat(
                        listSum(
                                        parts
                                                + "period: \"2025-06\", span: YTD, region: [\"320000\","
                                                + " \"320500\"]")
                                .codes())
                .containsExactly("OVERLAPPING_PARTS");
        assertThat(listSum(parts + "period: \"2025-06\", region: \"320000\"").codes())
                .containsExactly("MIXED_SPANS");
    }

    @Test
    void refusesToAddCurrenciesMeasuresAndGrowth() {
        String world =
                "period: \"2024-12\", span: YTD, flow: EXPORT, partner: \"W00\","
                        + " region: \"CN\", regime: \"ALL\", commodity: \"TOTAL\", trader: \"ALL\"";

        assertThat(listSum(world + ", measure: VALUE").codes()).containsExactly("MIXED_CURRENCIES");
        assertThat(listSum(world).codes()).containsExactly("MIXED_MEASURES");
        assertThat(listSum(world + ", measure: GROWTH").codes()).containsExactly("NOT_ADDITIVE");
    }

    @Test
    void addsAreasUnderTheirOwnRegions() {
        Answer answer =
                Question.of(
                                "{ trade(period: \"2025-06\", span: YTD) { byArea(codes: [\"G321090\","
                                        + " \"G321016\"]) { total { amount { value } } } sum(over: AREA,"
                                        + " codes: [\"G321090\", \"G321016\"]) { total { value } } } }")
                        .answer();

        assertThat(answer.number("trade.sum.total.value"))
                .isEqualByComparingTo(
                        answer.number("trade.byArea[0].total.amount.value")
                                .add(answer.number("trade.byArea[1].total.amount.value")));
    }

    @Test
    void namesThePartsOfWhichNoneIsKnown() {
        assertThat(sum("TRADER", "\"NOBODY\"").codes()).containsExactly("MISSING_PART");
        assertThat(sum("AREA", "\"a b\"").codes()).containsExactly("BAD_CODE");
    }

    private static Answer sum(String over, String codes) {
        return Question.of(
                        "{ trade(period: \"2025-12\", span: YTD) { sum(over: "
                                + over
                                + ", codes: ["
                                + codes
                                + "]) { total { value } } } }")
                .ask();
    }

    private static Answer listSum(String where) {
        return Question.of("{ tradeObservations(where: { " + where + " }) { sum { value } } }")
                .ask();
    }
}
