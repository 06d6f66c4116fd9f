package org.jingkai.zones.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.subgraph.csv.DataFile;
import org.jingkai.subgraph.csv.Row;
import org.jingkai.subgraph.release.FactRow;
import org.jingkai.subgraph.release.FactTable;

/** Reads the bundled ranks. */
public final class EvaluationData {

    private static final FactTable EVALUATIONS =
            FactTable.of("zone_evaluation", "year", "metric", "rank", "zone_code", "basis");

    private EvaluationData() {}

    public static Map<FactTable, List<FactRow>> read(Set<String> zones) {
        return read(DataFile.bundled("zone_evaluations.csv"), zones);
    }

    static Map<FactTable, List<FactRow>> read(DataFile file, Set<String> zones) {
        return Map.of(
                EVALUATIONS, file.rows().stream().map(row -> evaluation(row, zones)).toList());
    }

    private static FactRow evaluation(Row row, Set<String> zones) {
        int year = row.integer("year");
        String metric = row.constant("metric", ZoneMetric.class).name();
        String zone = row.code("zone_code", zones);
        int rank = row.integer("rank");
        if (rank < 1) {
            throw row.bad("rank", "is not a place from 1");
        }
        return new FactRow(
                row,
                row.text("source"),
                year + "|" + metric + "|" + zone,
                List.of(
                        year,
                        metric,
                        rank,
                        zone,
                        row.constant("basis", EvaluationBasis.class).name()));
    }
}
