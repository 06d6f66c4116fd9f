package org.jingkai.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jingkai.subgraph.testing.Answer;
import org.jingkai.subgraph.testing.PostgresResource;
import org.jingkai.subgraph.testing.Question;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class RoundApiTest {

    @Test
    void answersARoundWithItsTargetsAndSource() {
        Answer answer =
                Question.of(
                                "{ inspectionRound(id: \"cc20-r6\") { announcedOn complete source { id }"
                                        + " provinces: targets(kind: PROVINCE) { name(language: EN) }"
                                        + " cities: targets(mode: JOINT) { name region { code } } } }")
                        .answer();

        assertThat(answer.<String>at("inspectionRound.announcedOn")).isEqualTo("2025-07-14");
        assertThat(answer.<String>at("inspectionRound.source.id")).isEqualTo("seed-inspection");
        assertThat(answer.list("inspectionRound.provinces")).hasSize(16);
        assertThat(answer.list("inspectionRound.cities")).hasSize(10);
        assertThat(answer.<String>at("inspectionRound.cities[0].region.code")).isEqualTo("210100");
    }

    @Test
    void knowsARoundOnlyFromItsRelease() {
        String question = "{ inspectionRound(id: \"cc20-r6\") { id } }";

        Answer before = Question.of(question).asOf("2025-07-14T01:59:59.999Z").answer();
        Answer after = Question.of(question).asOf("2025-07-14T02:00:00Z").answer();

        assertThat(before.<Object>at("inspectionRound")).isNull();
        assertThat(after.<String>at("inspectionRound.id")).isEqualTo("cc20-r6");
    }

    @Test
    void rollsInspectionsUpToTheProvinceUnlessAskedNotTo() {
        Answer answer =
                Question.entities(
                                "... on Region { inspections { mode } direct: inspections(direct: true)"
                                        + " { mode } }",
                                List.of(Map.of("__typename", "Region", "code", "210000")))
                        .answer();

        assertThat(answer.<List<String>>at("_entities[0].inspections.mode")).contains("JOINT");
        assertThat(answer.<List<String>>at("_entities[0].direct.mode")).doesNotContain("JOINT");
    }

    @Test
    void keepsAliasesWithOtherArgumentsApart() {
        Answer answer =
                Question.of(
                                "{ inspectionRound(id: \"cc20-r6\") { a: targets(kind: PROVINCE) { kind }"
                                        + " b: targets(kind: SOE) { kind } } }")
                        .answer();

        assertThat(answer.list("inspectionRound.a")).hasSize(16);
        assertThat(answer.list("inspectionRound.b")).isEmpty();
    }

    @Test
    void answersEntitiesInOrderWithNullForAnUnknownOne() {
        Answer answer =
                Question.entities(
                                "... on InspectionRound { id }",
                                List.of(
                                        Map.of("__typename", "InspectionRound", "id", "cc20-r2"),
                                        Map.of("__typename", "InspectionRound", "id", "no-such"),
                                        Map.of("__typename", "InspectionRound", "id", "cc19-r1")))
                        .answer();

        assertThat(answer.<String>at("_entities[0].id")).isEqualTo("cc20-r2");
        assertThat(answer.<Object>at("_entities[1]")).isNull();
        assertThat(answer.<String>at("_entities[2].id")).isEqualTo("cc19-r1");
    }

    @Test
    void pagesThroughAllRounds() {
        String query =
                "query($after: String) { inspectionRounds(first: 10, after: $after, orderBy:"
                        + " OLDEST_FIRST) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }";
        Answer first = Question.of(query).answer();
        String cursor = first.at("inspectionRounds.pageInfo.endCursor");
        Answer second = Question.of(query).with("after", cursor).answer();

        assertThat(first.number("inspectionRounds.totalCount")).isEqualByComparingTo("14");
        assertThat(first.list("inspectionRounds.nodes")).hasSize(10);
        assertThat(second.list("inspectionRounds.nodes")).hasSize(4);
        assertThat(second.<Boolean>at("inspectionRounds.pageInfo.hasNextPage")).isFalse();
        assertThat(second.<List<String>>at("inspectionRounds.nodes.id"))
                .doesNotContainAnyElementsOf(first.<List<String>>at("inspectionRounds.nodes.id"));
    }

    @Test
    void refusesAPageOutOfRangeAndACursorOfAnotherList() {
        assertThat(Question.of("{ inspectionRounds(first: 201) { totalCount } }").ask().codes())
                .containsExactly("FIRST_OUT_OF_RANGE");
        assertThat(Question.of("{ inspectionRounds(after: \"abc\") { totalCount } }").ask().codes())
                .containsExactly("BAD_CURSOR");
    }

    @Test
    void takesAnExplicitNullForTheDefault() {
        Answer answer =
                Question.of(
                                "{ inspectionRounds(first: null, orderBy: null) { nodes { id } }"
                                        + " inspectionRound(id: \"cc20-r6\") { targets { name(language:"
                                        + " null) } } }")
                        .answer();

        assertThat(answer.<String>at("inspectionRounds.nodes[0].id")).isEqualTo("cc20-r6");
        assertThat(answer.<String>at("inspectionRound.targets[0].name")).isEqualTo("北京市");
    }
}
