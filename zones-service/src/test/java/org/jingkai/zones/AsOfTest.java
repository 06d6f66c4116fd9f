package org.jingkai.zones;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jingkai.subgraph.asof.Access;
import org.jingkai.subgraph.testing.Answer;
import org.jingkai.subgraph.testing.PostgresResource;
import org.jingkai.subgraph.testing.Question;
import org.junit.jupiter.api.Test;

/** Every read is as of one instant. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class AsOfTest {

    private static final String JIUQUAN =
            "{ zone(code: \"G621210\") { status statusSource { id } source { id } area { source { id } }"
                    + " release { id } } }";
    private static final Instant ACTIVE = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant DELISTED = Instant.parse("2021-01-01T00:00:00Z");

    @Inject EntityManager entities;

    @Test
    void knowsTheStatusOfAZoneAsOfEachInstant() {
        Answer unknown = Question.of(JIUQUAN).asOf("2018-01-01T00:00:00Z").answer();
        Answer active = Question.of(JIUQUAN).asOf("2020-01-16T00:00:00Z").answer();
        Answer delisted = Question.of(JIUQUAN).asOf("2020-01-17T16:00:00Z").answer();

        assertThat(unknown.<Object>at("zone")).isNull();
        assertThat(active.<String>at("zone.status")).isEqualTo("ACTIVE");
        assertThat(active.<String>at("zone.statusSource.id")).isEqualTo("catalogue-2018");
        assertThat(delisted.<String>at("zone.status")).isEqualTo("DELISTED");
        assertThat(delisted.<String>at("zone.statusSource.id")).isEqualTo("bjnews-2020");
        assertThat(delisted.<String>at("zone.release.id")).isEqualTo("bjnews-2020");
    }

    @Test
    void tellsTheHistoryOfAStatusAsKnownAtTheTime() {
        String history =
                "{ zone(code: \"G621210\") { status statusHistory { status source { id } release {"
                        + " publishedAt } } } zones(first: 200) { nodes { statusHistory { status } } } }";

        Answer now = Question.of(history).answer();
        Answer before = Question.of(history).asOf(ACTIVE.toString()).answer();

        assertThat(now.<String>at("zone.status")).isEqualTo("DELISTED");
        assertThat(now.<List<String>>at("zone.statusHistory.status"))
                .containsExactly("ACTIVE", "DELISTED");
        assertThat(now.<List<String>>at("zone.statusHistory.source.id"))
                .containsExactly("catalogue-2018", "bjnews-2020");
        assertThat(before.<List<String>>at("zone.statusHistory.status")).containsExactly("ACTIVE");
    }

    @Test
    void keepsTheSourceOfTheDescriptionWhenTheStatusChanges() {
        Answer now = Question.of(JIUQUAN).answer();

        assertThat(now.<String>at("zone.source.id")).isEqualTo("catalogue-2018");
        assertThat(now.<String>at("zone.area.source.id")).isEqualTo("catalogue-2018");
    }

    @Test
    void countsTheZonesThatHadNationalStatusAtTheTime() {
        String question =
                "{ zones(where: { status: ACTIVE }) { totalCount } all: zones { totalCount } }";

        Answer before = Question.of(question).asOf("2018-06-01T00:00:00Z").answer();
        Answer now = Question.of(question).answer();

        assertThat(before.number("zones.totalCount")).isEqualByComparingTo("219");
        assertThat(now.number("zones.totalCount")).isEqualByComparingTo("232");
        assertThat(now.number("all.totalCount")).isEqualByComparingTo("236");
    }

    @Test
    void knowsARankBeforeItKnowsTheZone() {
        Answer answer =
                Question.of(
                                "{ zoneRanking(year: 2010, metric: INVESTMENT_ENVIRONMENT, first: 1) { rank"
                                        + " zoneCode zone { code } } }")
                        .asOf("2015-01-01T00:00:00Z")
                        .answer();

        assertThat(answer.<String>at("zoneRanking[0].zoneCode")).isNotBlank();
        assertThat(answer.<Object>at("zoneRanking[0].zone")).isNull();
    }

    @Test
    void answersBeforeAndAfterTheSeedStories() {
        String question =
                "{ zoneFeatures { totalCount } policyPlans { areas { ordinal } measures { title } } }";

        Answer before = Question.of(question).asOf("2025-07-14T01:59:59Z").answer();
        Answer after = Question.of(question).asOf("2025-07-14T02:00:00Z").answer();

        assertThat(before.number("zoneFeatures.totalCount")).isEqualByComparingTo("0");
        assertThat(before.list("policyPlans[0].measures")).isEmpty();
        assertThat(after.number("zoneFeatures.totalCount")).isEqualByComparingTo("26");
        assertThat(after.list("policyPlans[0].measures")).hasSize(16);
    }

    @Test
    void answersTheSameBytesAsOfTheSameInstant() {
        Question question =
                Question.of(
                                "{ zones(first: 200) { nodes { code status area { value } evaluations { rank"
                                        + " source { id } } observations { figure { value } } } } }")
                        .asOf("2023-06-01T00:00:00Z");

        assertThat(question.answer().text()).isEqualTo(question.answer().text());
    }

    @Test
    void holdsForEntitiesNativeQueriesAndLoadsByKey() {
        String status = "select status from zone where code = 'G621210'";
        assertThat(Access.at(ACTIVE, () -> one(status))).isEqualTo("ACTIVE");
        assertThat(Access.at(DELISTED, () -> one(status))).isEqualTo("DELISTED");

        String key = "select id from zone where code = 'G621210'";
        Object active = Access.at(ACTIVE, () -> one(key));
        Class<?> zone = zoneFact();
        assertThat(Access.at(ACTIVE, () -> found(zone, active))).isTrue();
        assertThat(Access.at(DELISTED, () -> found(zone, active))).isFalse();

        Answer entity =
                Question.entities(
                                "... on Zone { status }",
                                List.of(Map.of("__typename", "Zone", "code", "G621210")))
                        .asOf(ACTIVE.toString())
                        .answer();
        assertThat(entity.<String>at("_entities[0].status")).isEqualTo("ACTIVE");
    }

    private Object one(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(sql).getSingleResult());
    }

    private boolean found(Class<?> type, Object id) {
        return QuarkusTransaction.requiringNew().call(() -> entities.find(type, id) != null);
    }

    private Class<?> zoneFact() {
        return entities.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getName().equals("ZoneFact"))
                .findFirst()
                .orElseThrow()
                .getJavaType();
    }
}
