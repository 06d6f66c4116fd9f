package org.jingkai.zones;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jingkai.subgraph.testing.Answer;
import org.jingkai.subgraph.testing.PostgresResource;
import org.jingkai.subgraph.testing.Question;
import org.junit.jupiter.api.Test;

/** Regions lie in each other, and what belongs to one belongs to those above it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RegionTreeTest {

    @Test
    void namesAncestorsNearestFirst() {
        Answer answer =
                Question.of(
                                "{ region(code: \"320505\") { level parent { code } ancestors { code }"
                                        + " children { code } } }")
                        .answer();

        assertThat(answer.<String>at("region.level")).isEqualTo("COUNTY");
        assertThat(answer.<String>at("region.parent.code")).isEqualTo("320500");
        assertThat(answer.<List<String>>at("region.ancestors.code"))
                .containsExactly("320500", "320000");
        assertThat(answer.list("region.children")).isEmpty();
    }

    @Test
    void namesChildrenOfALevelAndDescendants() {
        Answer answer =
                Question.of(
                                "{ region(code: \"650000\") { iso31662 counties: children(level: COUNTY) {"
                                        + " code } all: descendants { code } } }")
                        .answer();

        assertThat(answer.<String>at("region.iso31662")).isEqualTo("CN-XJ");
        assertThat(answer.<List<String>>at("region.counties.code"))
                .containsExactly("659001", "659002", "659004");
        assertThat(answer.<List<String>>at("region.all.code")).contains("650100", "659001");
    }

    @Test
    void countsAZoneOnceOnEachLevel() {
        Answer answer =
                Question.of(
                                "{ county: region(code: \"320505\") { zones { totalCount } } prefecture:"
                                        + " region(code: \"320500\") { zones { totalCount } own: zones(direct: true) {"
                                        + " totalCount } } }")
                        .answer();

        assertThat(answer.number("county.zones.totalCount")).isEqualByComparingTo("1");
        assertThat(answer.number("prefecture.zones.totalCount")).isEqualByComparingTo("9");
        assertThat(answer.number("prefecture.own.totalCount")).isEqualByComparingTo("1");
    }

    @Test
    void filtersRegions() {
        Answer answer =
                Question.of(
                                "{ provinces: regions(where: { level: PROVINCE }) { totalCount } none:"
                                        + " regions(where: { level: PROVINCE, hasZones: false }) { nodes { code } }"
                                        + " subprovincial: regions(where: { subprovincial: true }) { totalCount }"
                                        + " search: regions(where: { search: \"suzhou\" }) { nodes { name } } }")
                        .answer();

        assertThat(answer.number("provinces.totalCount")).isEqualByComparingTo("34");
        assertThat(answer.<List<String>>at("none.nodes.code"))
                .containsExactly("710000", "810000", "820000");
        assertThat(answer.number("subprovincial.totalCount")).isEqualByComparingTo("15");
        assertThat(answer.<List<String>>at("search.nodes.name")).contains("苏州市", "宿州市");
    }
}
