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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bad input gets: a code and a remedy; what is only unknown gets null. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class BadInputTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BAD_CODE | { region(code: \"32\") { code } }",
                "BAD_CODE | { zone(code: \"321090\") { code } }",
                "BAD_CODE | { zones(where: { region: \"x\" }) { totalCount } }",
                "BAD_CODE | { zones(where: { codes: [\"G32\"] }) { totalCount } }",
                "BAD_CODE | { zones(where: { codes: [null] }) { totalCount } }",
                "BAD_CODE | { regions(where: { parent: \"x\" }) { totalCount } }",
                "BAD_CODE | { region(code: \"320000\") { zones(where: { province: \"x\" }) { totalCount } } }",
                "BAD_CODE | { zoneStatistics(indicators: [\"gdp\"]) { period } }",
                "BAD_CODE | { indicator(id: \"gdp growth\") { id } }",
                "BAD_CODE | { zoneFeatures(where: { zone: \"x\" }) { totalCount } }",
                "BAD_CODE | { enterprises(where: { region: \"x\" }) { totalCount } }",
                "BAD_CODE | { events(where: { zone: \"x\" }) { totalCount } }",
                "BAD_CODE | { zoneEvaluations(where: { zones: [\"x\"] }) { totalCount } }",
                "BAD_PERIOD | { zoneStatistics(from: \"2025-13\") { period } }",
                "BAD_PERIOD | { zones(where: { approvedFrom: \"84\" }) { totalCount } }",
                "BAD_PERIOD | { events(where: { from: \"2025-02-30\" }) { totalCount } }",
                "BAD_RANGE | { zoneStatistics(from: \"2025\", to: \"2023\") { period } }",
                "BAD_RANGE | { events(where: { from: \"2025\", to: \"2023\" }) { totalCount } }",
                "BAD_RANGE | { zones(where: { areaFrom: 2, areaTo: 1 }) { totalCount } }",
                "BAD_CURSOR | { zones(after: \"abc\") { totalCount } }",
                "FIRST_OUT_OF_RANGE | { zones(first: 0) { totalCount } }",
                "FIRST_OUT_OF_RANGE | { zoneRanking(year: 2024, first: 201) { rank } }",
                "FIRST_OUT_OF_RANGE | { region(code: \"320000\") { zones(first: 201) { totalCount } } }"
            })
    void answersWithACode(String code, String question) {
        assertThat(Question.of(question).ask().codes()).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region(code: \"999999\") { code }",
                "zone(code: \"G999999\") { code }",
                "indicator(id: \"NO_SUCH\") { id }",
                "enterprise(id: \"no-such\") { id }",
                "policyPlan(id: \"no-such\") { id }",
                "event(id: \"no-such\") { id }"
            })
    void answersNullForWhatIsUnknown(String field) {
        assertThat(Question.of("{ it: " + field + " }").answer().<Object>at("it")).isNull();
    }

    @Test
    void answersEntitiesInOrderWithNullForUnknownAndMalformedOnes() {
        Answer answer =
                Question.entities(
                                "... on Zone { code } ... on Enterprise { id } ... on PolicyPlan { id }",
                                List.of(
                                        Map.of("__typename", "Zone", "code", "G321090"),
                                        Map.of("__typename", "Zone", "code", "x"),
                                        Map.of("__typename", "Zone", "code", "P32001"),
                                        Map.of("__typename", "Enterprise", "id", "no-such"),
                                        Map.of("__typename", "Enterprise", "id", "panasonic-china"),
                                        Map.of("__typename", "PolicyPlan", "id", "sip-2024")))
                        .answer();

        assertThat(answer.<String>at("_entities[0].code")).isEqualTo("G321090");
        assertThat(answer.<Object>at("_entities[1]")).isNull();
        assertThat(answer.<String>at("_entities[2].code")).isEqualTo("P32001");
        assertThat(answer.<Object>at("_entities[3]")).isNull();
        assertThat(answer.<String>at("_entities[4].id")).isEqualTo("panasonic-china");
        assertThat(answer.<String>at("_entities[5].id")).isEqualTo("sip-2024");
    }

    @Test
    void refusesACursorOfTheSameListInAnotherOrder() {
        String cursor =
                Question.of("{ zones(first: 1) { pageInfo { endCursor } } }")
                        .answer()
                        .at("zones.pageInfo.endCursor");
        String other =
                "query($after: String) { zones(orderBy: NAME, after: $after) { totalCount } }";

        assertThat(Question.of(other).with("after", cursor).ask().codes())
                .containsExactly("BAD_CURSOR");
    }
}
