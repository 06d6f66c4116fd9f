package org.jingkai.zones;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jingkai.subgraph.testing.Answer;
import org.jingkai.subgraph.testing.PostgresResource;
import org.jingkai.subgraph.testing.Question;
import org.junit.jupiter.api.Test;

/** The parts of the binding queries that this service answers, with their real numbers. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class BindingQueryTest {

    @Test
    void answersARegionAtAGlance() {
        Answer answer =
                Question.of(
                                "query($code: ID!) { region(code: $code) { code name(language: EN) level"
                                        + " zones(first: 3) { totalCount nodes { code name approvedOn } } } }")
                        .with("code", "320000")
                        .answer();

        assertThat(answer.<String>at("region.name")).isEqualTo("Jiangsu");
        assertThat(answer.<String>at("region.level")).isEqualTo("PROVINCE");
        assertThat(answer.number("region.zones.totalCount")).isEqualByComparingTo("27");
        assertThat(answer.list("region.zones.nodes")).hasSize(3);
    }

    @Test
    void answersTheZonePage() {
        Answer answer =
                Question.of(
                                "{ zone(code: \"G321090\") { name(language: EN) approvedOn region { name }"
                                        + " area { value unit source { id } } evaluations(metric: OVERALL) { year rank }"
                                        + " features { kind name(language: EN) } } }")
                        .answer();

        assertThat(answer.<String>at("zone.name")).isEqualTo("Suzhou Industrial Park");
        assertThat(answer.<String>at("zone.approvedOn")).isEqualTo("1994-02");
        assertThat(answer.<String>at("zone.region.name")).isEqualTo("苏州市");
        assertThat(answer.number("zone.area.value")).isEqualByComparingTo("8000");
        assertThat(answer.<String>at("zone.area.unit")).isEqualTo("HECTARE");
        assertThat(answer.list("zone.evaluations")).hasSize(9);
        assertThat(answer.number("zone.evaluations[0].year")).isEqualByComparingTo("2024");
        assertThat(answer.number("zone.evaluations[0].rank")).isEqualByComparingTo("1");
        assertThat(answer.<List<String>>at("zone.features.name"))
                .contains("China-Singapore cooperation")
                .hasSize(6);
    }

    @Test
    void answersTheZonesOfTheRegionsOfARound() {
        Answer answer =
                Question.entities(
                                "... on Region { zones(first: 50) { totalCount nodes { code } } }",
                                List.of(
                                        region("210200"),
                                        region("000000"),
                                        region("230000"),
                                        region("32")))
                        .answer();

        assertThat(answer.<List<String>>at("_entities[0].zones.nodes.code")).contains("G211067");
        assertThat(answer.<Object>at("_entities[1]")).isNull();
        assertThat(answer.number("_entities[2].zones.totalCount")).isEqualByComparingTo("8");
        assertThat(answer.<Object>at("_entities[3]")).isNull();
    }

    @Test
    void answersTheNationalStatistics() {
        Answer answer =
                Question.of(
                                "{ zoneStatistics(indicators: [\"FOREIGN_INVESTED_ENTERPRISES\", \"GDP\"],"
                                        + " from: \"2023\", to: \"2025\") { indicator { id name(language: EN) } period"
                                        + " figure { value unit qualifier } } }")
                        .answer();

        assertThat(answer.<List<String>>at("zoneStatistics.indicator.id"))
                .containsExactly("GDP", "GDP", "FOREIGN_INVESTED_ENTERPRISES");
        assertThat(answer.<List<String>>at("zoneStatistics.period"))
                .containsExactly("2023", "2024", "2025");
        assertThat(answer.number("zoneStatistics[1].figure.value"))
                .isEqualByComparingTo("16900000000000");
        assertThat(answer.number("zoneStatistics[2].figure.value")).isEqualByComparingTo("60000");
        assertThat(answer.<String>at("zoneStatistics[2].figure.qualifier")).isEqualTo("OVER");
    }

    @Test
    void showsFiguresOfTwoSourcesBesideEachOther() {
        Answer answer =
                Question.of(
                                "{ zoneStatistics(indicators: [\"ACTUAL_FDI_SHARE\"], from: \"2024\", to:"
                                        + " \"2024\") { figure { value qualifier source { id } } } }")
                        .answer();

        assertThat(answer.<List<String>>at("zoneStatistics.figure.source.id"))
                .containsExactly("chinadaily-2025-05", "seed-zones");
        assertThat(answer.<List<String>>at("zoneStatistics.figure.qualifier"))
                .containsExactly("EXACT", "ABOUT");
    }

    @Test
    void ranksTheZonesOfAYear() {
        Answer answer =
                Question.of(
                                "{ zoneRanking(year: 2024, metric: OVERALL, first: 10) { rank zone { code name }"
                                        + " } short: zoneRanking(year: 2024, first: 1) { rank }"
                                        + " fdi: zoneRanking(year: 2024, metric: ACTUAL_FDI) { zone { code } } }")
                        .answer();

        assertThat(answer.<List<Object>>at("zoneRanking.rank").stream().map(String::valueOf))
                .containsExactly("1", "6", "9", "10", "19", "23", "26");
        assertThat(answer.<String>at("zoneRanking[0].zone.name")).isEqualTo("苏州工业园区");
        assertThat(answer.list("short")).hasSize(1);
        assertThat(answer.<List<String>>at("fdi.zone.code"))
                .containsExactly("G331019", "G331020", "G321090");
    }

    @Test
    void findsZonesByName() {
        Answer answer =
                Question.of(
                                "{ zones(where: { search: \"苏州\", status: ACTIVE }, first: 10) { totalCount"
                                        + " nodes { name } } english: zones(where: { search: \"suzhou industrial\" }) {"
                                        + " nodes { code } } former: zones(where: { search: \"襄樊\" }) { nodes { name }"
                                        + " } }")
                        .answer();

        assertThat(answer.number("zones.totalCount")).isEqualByComparingTo("2");
        assertThat(answer.<List<String>>at("zones.nodes.name")).contains("苏州工业园区");
        assertThat(answer.<List<String>>at("english.nodes.code")).containsExactly("G321090");
        assertThat(answer.<List<String>>at("former.nodes.name").getFirst()).contains("襄阳");
    }

    @Test
    void filtersZonesByApprovalIndustryStatusAndPlace() {
        Answer answer =
                Question.of(
                                "{ first: zones(where: { approvedTo: \"1984\" }) { totalCount }"
                                        + " year: zones(where: { approvedFrom: \"1984\", approvedTo: \"1984-12\" }) {"
                                        + " totalCount } industry: zones(where: { industry: \"纳米\" }) { nodes { code } }"
                                        + " delisted: zones(where: { status: DELISTED }) { nodes { code } }"
                                        + " provisional: zones(where: { codeBasis: PROVISIONAL }) { totalCount }"
                                        + " province: zones(where: { region: \"320000\", direct: true }) { totalCount } }")
                        .answer();

        assertThat(answer.number("first.totalCount")).isEqualTo(answer.number("year.totalCount"));
        assertThat(answer.<List<String>>at("industry.nodes.code")).contains("G321090");
        assertThat(answer.<List<String>>at("delisted.nodes.code"))
                .containsExactly("G621210", "G641212");
        assertThat(answer.number("provisional.totalCount")).isEqualByComparingTo("17");
        assertThat(answer.number("province.totalCount")).isEqualByComparingTo("0");
    }

    @Test
    void listsPolicyPlansWithMeasuresOfUnknownAreaToo() {
        Answer answer =
                Question.of(
                                "{ policyPlans { id title areasCount measuresCount areas { title measures {"
                                        + " title } } measures { ordinal title area { ordinal } } } }")
                        .answer();

        assertThat(answer.<List<String>>at("policyPlans.id"))
                .containsExactly("etdz-2025", "sip-2024");
        assertThat(answer.number("policyPlans[0].measuresCount")).isEqualByComparingTo("16");
        assertThat(answer.list("policyPlans[0].areas")).hasSize(4);
        assertThat(answer.list("policyPlans[0].areas[0].measures")).hasSize(3);
        assertThat(answer.list("policyPlans[0].areas[1].measures")).isEmpty();
        assertThat(answer.list("policyPlans[0].measures")).hasSize(16);
        assertThat(answer.<Object>at("policyPlans[0].measures[15].area")).isNull();
        assertThat(answer.<Object>at("policyPlans[0].measures[15].ordinal")).isNull();
    }

    @Test
    void keepsAliasesWithOtherArgumentsApart() {
        Answer answer =
                Question.of(
                                "{ region(code: \"320000\") { all: zones(first: 1) { totalCount } own:"
                                        + " zones(direct: true) { totalCount } } zone(code: \"G321090\") { all:"
                                        + " evaluations { rank } fdi: evaluations(metric: ACTUAL_FDI) { rank } } }")
                        .answer();

        assertThat(answer.number("region.all.totalCount")).isEqualByComparingTo("27");
        assertThat(answer.number("region.own.totalCount")).isEqualByComparingTo("0");
        assertThat(answer.list("zone.all").size()).isGreaterThan(answer.list("zone.fdi").size());
    }

    private static Map<String, String> region(String code) {
        return Map.of("__typename", "Region", "code", code);
    }
}
