package org.jingkai.zones.zone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.subgraph.csv.DataFile;
import org.jingkai.subgraph.csv.Row;
import org.jingkai.subgraph.period.Period;
import org.jingkai.subgraph.release.FactRow;
import org.jingkai.subgraph.release.FactTable;
import org.jingkai.zones.region.RegionScope;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bundled zones. The file states their last status; a zone that has changed enters with
 * national status in the release of its own source, and changes in the release that says so.
 */
public final class ZoneData {

    private static final FactTable ZONES =
            FactTable.of(
                    "zone",
                    "code",
                    "name_zh",
                    "short_name_zh",
                    "name_en",
                    "region_code",
                    "approved_on",
                    "area_ha",
                    "leading_industries",
                    "status",
                    "aliases",
                    "code_basis",
                    "location_basis",
                    "described_in");

    private final DataFile zones;
    private final DataFile changes;
    private final Set<String> codes;

    ZoneData(DataFile zones, DataFile changes) {
        this.zones = zones;
        this.changes = changes;
        this.codes = zones.codes("code");
    }

    public static ZoneData read() {
        return new ZoneData(
                DataFile.bundled("zones.csv"), DataFile.bundled("zone_status_changes.csv"));
    }

    /** The codes that other files may refer to. */
    public Set<String> codes() {
        return codes;
    }

    public Map<FactTable, List<FactRow>> facts(Set<String> regions) {
        changes.rows().forEach(row -> row.code("zone_code", codes));
        Map<String, Row> changeOf = changes.by("zone_code", row -> row);
        List<FactRow> facts = new ArrayList<>();
        for (Row row : zones.rows()) {
            ZoneStatus last = row.constant("status", ZoneStatus.class);
            Row change = changeOf.get(row.text("code"));
            ZoneStatus changed =
                    change == null
                            ? ZoneStatus.ACTIVE
                            : change.constant("status", ZoneStatus.class);
            if (last != changed) {
                throw row.bad("status", "is not the last status, which is " + changed);
            }
            facts.add(version(row, row.text("source"), ZoneStatus.ACTIVE, regions));
            if (change != null) {
                facts.add(version(row, change.text("source"), changed, regions));
            }
        }
        return Map.of(ZONES, facts);
    }

    private static FactRow version(Row row, String source, ZoneStatus status, Set<String> regions) {
        List<@Nullable Object> values =
                Arrays.asList(
                        code(row),
                        row.text("name_zh"),
                        row.text("short_name_zh"),
                        row.textOrNull("name_en"),
                        region(row, regions),
                        month(row),
                        row.decimalOrNull("area_ha"),
                        row.list("leading_industries_zh"),
                        status.name(),
                        row.list("aliases_zh"),
                        row.constant("code_basis", ZoneCodeBasis.class).name(),
                        row.constant("location_basis", ZoneLocationBasis.class).name(),
                        row.text("source"));
        return new FactRow(row, source, row.text("code"), values);
    }

    private static String code(Row row) {
        String code = row.text("code");
        if (!ZoneCode.fits(code)) {
            throw row.bad("code", "is neither G and six digits nor P and five");
        }
        return code;
    }

    private static String region(Row row, Set<String> regions) {
        String region = row.code("region_code", regions);
        String province = row.code("province_code", regions);
        if (!new RegionScope(province, false).holds(region)) {
            throw row.bad("province_code", "is not the province of " + region);
        }
        return region;
    }

    private static String month(Row row) {
        String month = row.text("approved_on");
        if (!Period.isPeriod(month) || Period.parse(month).kind() != Period.Kind.MONTH) {
            throw row.bad("approved_on", "is not a month like 1994-08");
        }
        return month;
    }
}
