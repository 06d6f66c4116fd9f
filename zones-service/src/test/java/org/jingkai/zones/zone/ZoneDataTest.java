package org.jingkai.zones.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.jingkai.subgraph.csv.DataFile;
import org.jingkai.subgraph.release.FactRow;
import org.junit.jupiter.api.Test;

class ZoneDataTest {

    private static final String HEADER =
            "code,name_zh,short_name_zh,name_en,region_code,province_code,approved_on,area_ha,"
                    + "leading_industries_zh,status,aliases_zh,code_basis,location_basis,source\n";
    private static final Set<String> REGIONS = Set.of("320000", "320500", "110000");

    @Test
    void entersAChangedZoneWithNationalStatusFirst() {
        List<FactRow> versions =
                zones(row("G321090", "320500", "1994-02", "DELISTED"), "G321090,DELISTED,press");

        assertThat(versions).extracting(FactRow::source).containsExactly("catalogue", "press");
        assertThat(versions).extracting(FactRow::key).containsOnly("G321090");
        assertThat(versions.getFirst().values()).contains("ACTIVE");
        assertThat(versions.getLast().values()).contains("DELISTED");
    }

    @Test
    void refusesAStatusThatNoChangeExplains() {
        assertThatThrownBy(() -> zones(row("G321090", "320500", "1994-02", "DELISTED"), ""))
                .hasMessage(
                        "zones.csv, line 2, column status: \"DELISTED\" is not the last status, which is"
                                + " ACTIVE");
    }

    @Test
    void refusesAChangeOfAnUnknownZone() {
        assertThatThrownBy(() ->
                        zones(
                                row("G321090", "320500", "1994-02", "ACTIVE"),
                                "G321091,DELISTED,press"))
                .hasMessage(
                        "zone_status_changes.csv, line 2, column zone_code: \"G321091\" is not in its code"
                                + " list");
    }

    @Test
    void refusesMalformedRowsWithTheirPlace() {
        assertThatThrownBy(() -> zones(row("321090", "320500", "1994-02", "ACTIVE"), ""))
                .hasMessageStartingWith("zones.csv, line 2, column code: \"321090\"");
        assertThatThrownBy(() -> zones(row("G321090", "320501", "1994-02", "ACTIVE"), ""))
                .hasMessageStartingWith("zones.csv, line 2, column region_code: \"320501\"");
        assertThatThrownBy(() -> zones(row("G321090", "110000", "1994-02", "ACTIVE"), ""))
                .hasMessageStartingWith("zones.csv, line 2, column province_code: \"320000\"");
        assertThatThrownBy(() -> zones(row("G321090", "320500", "1994", "ACTIVE"), ""))
                .hasMessage(
                        "zones.csv, line 2, column approved_on: \"1994\" is not a month like 1994-08");
        assertThatThrownBy(() -> zones(row("G321090", "320500", "1994-02", "GONE"), ""))
                .hasMessageStartingWith("zones.csv, line 2, column status: \"GONE\" is none of");
    }

    private static List<FactRow> zones(String row, String change) {
        DataFile zones = DataFile.read("zones.csv", new StringReader(HEADER + row + "\n"));
        DataFile changes =
                DataFile.read(
                        "zone_status_changes.csv",
                        new StringReader("zone_code,status,source\n" + change));
        return new ZoneData(zones, changes)
                .facts(REGIONS).values().stream().flatMap(List::stream).toList();
    }

    private static String row(String code, String region, String approvedOn, String status) {
        return String.join(
                ",",
                code,
                "园区",
                "园区",
                "Park",
                region,
                "320000",
                approvedOn,
                "8000",
                "纳米技术",
                status,
                "",
                "CATALOGUE_2018",
                "NAME",
                "catalogue");
    }
}
