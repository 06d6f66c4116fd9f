package org.jingkai.zones.policy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.jingkai.subgraph.csv.DataFile;
import org.junit.jupiter.api.Test;

class PolicyDataTest {

    @Test
    void takesAMeasureWithoutAreaAndNumber() {
        assertThatCode(() -> read("plan,,,题,Title,,a")).doesNotThrowAnyException();
    }

    @Test
    void refusesAMeasureOfAnUnknownPlanOrArea() {
        assertThatThrownBy(() -> read("other,,,题,Title,,a"))
                .hasMessage(
                        "policy_measures.csv, line 2, column plan_id: \"other\" is not in its code list");
        assertThatThrownBy(() -> read("plan,5,,题,Title,,a"))
                .hasMessage(
                        "policy_measures.csv, line 2, column area_ordinal: \"5\" is not an area of plan in"
                                + " policy_areas.csv");
    }

    private static void read(String measure) {
        PolicyData.read(
                file(
                        "policy_plans.csv",
                        "id,title_zh,title_en,issuer,issued_on,areas_count,measures_count,source\n"
                                + "plan,题,Title,部,2025-05-21,4,16,a"),
                file("policy_areas.csv", "plan_id,ordinal,title_zh,title_en,source\nplan,1,题,T,a"),
                file(
                        "policy_measures.csv",
                        "plan_id,area_ordinal,ordinal,title_zh,title_en,summary_en,source\n"
                                + measure));
    }

    private static DataFile file(String name, String text) {
        return DataFile.read(name, new StringReader(text));
    }
}
