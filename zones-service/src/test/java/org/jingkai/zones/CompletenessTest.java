package org.jingkai.zones;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.subgraph.csv.DataFile;
import org.jingkai.subgraph.testing.Answer;
import org.jingkai.subgraph.testing.PostgresResource;
import org.jingkai.subgraph.testing.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of every data file is reached by a query. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class CompletenessTest {

    @ParameterizedTest
    @CsvSource({
        "regions.csv, regions, code",
        "zones.csv, zones, code",
        "zone_evaluations.csv, zoneEvaluations, year metric zoneCode",
        "zone_observations.csv, zoneObservations, subject indicator { id } period source { id }",
        "zone_features.csv, zoneFeatures, kind name region { code } zone { code } allZones",
        "enterprises.csv, enterprises, id",
        "events.csv, events, id",
        "sources.csv, zoneReleases, id"
    })
    void reachesEveryRowOfAList(String file, String list, String identity) {
        Set<Object> found = new LinkedHashSet<>();
        String after = null;
        do {
            Question question =
                    Question.of(
                            "query($after: String) { list: "
                                    + list
                                    + "(first: 150, after: $after) { nodes { "
                                    + identity
                                    + " } pageInfo { hasNextPage endCursor } } }");
            Answer page = (after == null ? question : question.with("after", after)).answer();
            found.addAll(page.list("list.nodes"));
            boolean more = page.at("list.pageInfo.hasNextPage");
            after = more ? page.at("list.pageInfo.endCursor") : null;
        } while (after != null);

        assertThat(found).hasSize(rows(file));
    }

    @Test
    void reachesEveryRowBelowAnother() {
        Answer answer =
                Question.of(
                                "{ indicators { id } enterprises { nodes { sites { region { code } }"
                                        + " observations { period } } } events(first: 200) { nodes { participants { name"
                                        + " } } } policyPlans { areas { ordinal } measures { title } } }")
                        .answer();

        assertThat(answer.list("indicators")).hasSize(rows("zone_indicators.csv"));
        assertThat(count(answer, "enterprises.nodes.sites"))
                .isEqualTo(rows("enterprise_sites.csv"));
        assertThat(count(answer, "enterprises.nodes.observations"))
                .isEqualTo(rows("enterprise_observations.csv"));
        assertThat(count(answer, "events.nodes.participants"))
                .isEqualTo(rows("event_participants.csv"));
        assertThat(answer.list("policyPlans")).hasSize(rows("policy_plans.csv"));
        assertThat(count(answer, "policyPlans.areas")).isEqualTo(rows("policy_areas.csv"));
        assertThat(count(answer, "policyPlans.measures")).isEqualTo(rows("policy_measures.csv"));
    }

    @Test
    void showsEveryChangeOfStatus() {
        List<String> codes =
                DataFile.bundled("zone_status_changes.csv").rows().stream()
                        .map(row -> row.text("zone_code"))
                        .toList();
        Answer answer =
                Question.of(
                                "query($codes: [ID]) { zones(where: { codes: $codes }) { nodes { status"
                                        + " statusSource { id } source { id } } } }")
                        .with("codes", codes)
                        .answer();

        List<Map<String, Object>> zones = answer.list("zones.nodes");
        assertThat(zones).hasSize(codes.size());
        assertThat(zones)
                .allSatisfy(zone -> {
                    assertThat(zone.get("status")).isNotEqualTo("ACTIVE");
                    assertThat(zone.get("statusSource")).isNotEqualTo(zone.get("source"));
                });
    }

    private static int rows(String file) {
        return DataFile.bundled(file).rows().size();
    }

    private static int count(Answer answer, String lists) {
        List<Object> all = new ArrayList<>();
        answer.<List<List<Object>>>at(lists).forEach(all::addAll);
        return all.size();
    }
}
