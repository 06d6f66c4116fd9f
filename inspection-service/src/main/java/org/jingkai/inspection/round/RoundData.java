package org.jingkai.inspection.round;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.inspection.region.RegionScope;
import org.jingkai.subgraph.csv.DataFile;
import org.jingkai.subgraph.csv.Row;
import org.jingkai.subgraph.release.FactRow;
import org.jingkai.subgraph.release.FactTable;

/** Reads the bundled rounds and their targets. */
public final class RoundData {

    private static final FactTable ROUNDS =
            FactTable.of(
                    "inspection_round",
                    "round_id",
                    "committee",
                    "ordinal",
                    "announced_on",
                    "complete");
    private static final FactTable TARGETS =
            FactTable.of(
                    "inspection_target",
                    "round_id",
                    "ordinal",
                    "name_zh",
                    "name_en",
                    "kind",
                    "region_code",
                    "mode");

    private RoundData() {}

    public static Map<FactTable, List<FactRow>> read() {
        DataFile rounds = DataFile.bundled("inspection_rounds.csv");
        Set<String> ids = rounds.codes("id");
        Map<String, Integer> ordinals = new HashMap<>();
        Map<FactTable, List<FactRow>> facts = new LinkedHashMap<>();
        facts.put(ROUNDS, rounds.rows().stream().map(RoundData::round).toList());
        facts.put(
                TARGETS,
                DataFile.bundled("inspection_targets.csv").rows().stream()
                        .map(row -> target(row, ids, ordinals))
                        .toList());
        return facts;
    }

    private static FactRow round(Row row) {
        return new FactRow(
                row,
                row.text("source"),
                row.text("id"),
                Arrays.asList(
                        row.text("id"),
                        row.integer("committee"),
                        row.integer("ordinal"),
                        row.dateOrNull("announced_on"),
                        row.truth("complete")));
    }

    private static FactRow target(Row row, Set<String> rounds, Map<String, Integer> ordinals) {
        String round = row.code("round_id", rounds);
        return new FactRow(
                row,
                row.text("source"),
                round + "|" + row.text("name_zh"),
                Arrays.asList(
                        round,
                        ordinals.merge(round, 1, Integer::sum),
                        row.text("name_zh"),
                        row.textOrNull("name_en"),
                        row.constant("kind", TargetKind.class).name(),
                        RegionScope.codeOf(row, "region_code"),
                        row.constant("mode", InspectionMode.class).name()));
    }
}
