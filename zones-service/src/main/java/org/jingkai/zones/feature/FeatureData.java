package org.jingkai.zones.feature;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jingkai.subgraph.csv.DataFile;
import org.jingkai.subgraph.csv.Row;
import org.jingkai.subgraph.release.FactRow;
import org.jingkai.subgraph.release.FactTable;

/** Reads the bundled features. */
public final class FeatureData {

    private static final FactTable FEATURES =
            FactTable.of(
                    "zone_feature",
                    "ordinal",
                    "zone_code",
                    "region_code",
                    "kind",
                    "name_zh",
                    "name_en",
                    "description",
                    "since");

    private FeatureData() {}

    public static Map<FactTable, List<FactRow>> read(Set<String> regions, Set<String> zones) {
        return read(DataFile.bundled("zone_features.csv"), regions, zones);
    }

    static Map<FactTable, List<FactRow>> read(
            DataFile file, Set<String> regions, Set<String> zones) {
        List<Row> rows = file.rows();
        return Map.of(
                FEATURES,
                IntStream.range(0, rows.size())
                        .mapToObj(i -> feature(i + 1, rows.get(i), regions, zones))
                        .toList());
    }

    private static FactRow feature(int ordinal, Row row, Set<String> regions, Set<String> zones) {
        boolean ofAll = row.raw("zone_code").equals(FeatureFact.ALL_ZONES);
        String zone = ofAll ? FeatureFact.ALL_ZONES : row.codeOrNull("zone_code", zones);
        String region = row.codeOrNull("region_code", regions);
        if (zone == null && region == null) {
            throw row.bad("zone_code", "is empty, and so is region_code");
        }
        return new FactRow(
                row,
                row.text("source"),
                String.join(
                        "|",
                        row.raw("zone_code"),
                        row.raw("region_code"),
                        row.text("kind"),
                        row.text("name_zh")),
                Arrays.asList(
                        ordinal,
                        zone,
                        region,
                        row.constant("kind", ZoneFeatureKind.class).name(),
                        row.text("name_zh"),
                        row.textOrNull("name_en"),
                        row.textOrNull("description_en"),
                        row.textOrNull("since")));
    }
}
