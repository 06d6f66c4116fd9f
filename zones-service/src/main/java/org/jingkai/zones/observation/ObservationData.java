package org.jingkai.zones.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.subgraph.csv.DataFile;
import org.jingkai.subgraph.csv.Row;
import org.jingkai.subgraph.release.FactRow;
import org.jingkai.subgraph.release.FactTable;
import org.jingkai.zones.indicator.IndicatorData;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bundled figures of zones. The source is part of the key: two may stand side by side.
 */
public final class ObservationData {

    private static final FactTable OBSERVATIONS = table();

    private ObservationData() {}

    public static Map<FactTable, List<FactRow>> read(IndicatorData indicators, Set<String> zones) {
        return read(DataFile.bundled("zone_observations.csv"), indicators, zones);
    }

    static Map<FactTable, List<FactRow>> read(
            DataFile file, IndicatorData indicators, Set<String> zones) {
        return Map.of(
                OBSERVATIONS,
                file.rows().stream().map(row -> observation(row, indicators, zones)).toList());
    }

    private static FactTable table() {
        List<String> columns = new ArrayList<>(List.of("subject"));
        columns.addAll(IndicatorData.OBSERVATION);
        return FactTable.of("zone_observation", columns.toArray(String[]::new));
    }

    private static FactRow observation(Row row, IndicatorData indicators, Set<String> zones) {
        boolean ofAll = row.raw("subject").equals(ObservationFact.ALL_ZONES);
        String subject = ofAll ? ObservationFact.ALL_ZONES : row.code("subject", zones);
        List<@Nullable Object> values = new ArrayList<>();
        values.add(subject);
        values.addAll(indicators.observation(row));
        String key =
                String.join(
                        "|",
                        subject,
                        row.text("indicator"),
                        row.text("period"),
                        row.text("source"));
        return new FactRow(row, row.text("source"), key, values);
    }
}
