package org.jingkai.zones.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.jingkai.subgraph.csv.DataFile;
import org.junit.jupiter.api.Test;

class RegionScopeTest {

    @Test
    void holdsWhatLiesInTheRegion() {
        assertThat(RegionScope.of("320000", null).holds("320505")).isTrue();
        assertThat(RegionScope.of("320500", false).holds("320505")).isTrue();
        assertThat(RegionScope.of("320505", true).holds("320505")).isTrue();
        assertThat(RegionScope.of(null, null).holds(null)).isTrue();
    }

    @Test
    void leavesOutWhatDoesNot() {
        assertThat(RegionScope.of("320000", true).holds("320505")).isFalse();
        assertThat(RegionScope.of("320500", null).holds("320000")).isFalse();
        assertThat(RegionScope.of("320500", null).holds(null)).isFalse();
    }

    @Test
    void refusesARegionOutsideItsParent() {
        String header = "code,parent_code,name_zh,name_en,level,iso_3166_2,subprovincial\n";
        String rows =
                "320000,,江苏省,Jiangsu,PROVINCE,CN-JS,false\n330100,320000,杭州市,Hangzhou,PREFECTURE,,true";
        DataFile file = DataFile.read("regions.csv", new StringReader(header + rows));

        assertThatThrownBy(() -> new RegionData(file).table())
                .hasMessage(
                        "regions.csv, line 3, column parent_code: \"320000\" is not a region in which the"
                                + " code lies");
    }
}
