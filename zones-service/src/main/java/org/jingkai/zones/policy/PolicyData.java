package org.jingkai.zones.policy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jingkai.subgraph.csv.DataFile;
import org.jingkai.subgraph.csv.Row;
import org.jingkai.subgraph.release.FactRow;
import org.jingkai.subgraph.release.FactTable;
import org.jspecify.annotations.Nullable;

/** Reads the bundled plans, areas and measures. */
public final class PolicyData {

    private static final FactTable PLANS =
            FactTable.of(
                    "policy_plan",
                    "plan_id",
                    "title_zh",
                    "title_en",
                    "issuer",
                    "issued_on",
                    "areas_count",
                    "measures_count");

    private static final FactTable AREAS =
            FactTable.of("policy_area", "plan_id", "ordinal", "title_zh", "title_en");

    private static final FactTable MEASURES =
            FactTable.of(
                    "policy_measure",
                    "plan_id",
                    "position",
                    "area_ordinal",
                    "ordinal",
                    "title_zh",
                    "title_en",
                    "summary");

    private final Set<String> plans;
    private final Set<String> areas;

    private PolicyData(DataFile plans, DataFile areas) {
        this.plans = plans.codes("id");
        this.areas =
                areas.rows().stream()
                        .map(row -> row.text("plan_id") + "|" + row.text("ordinal"))
                        .collect(Collectors.toSet());
    }

    public static Map<FactTable, List<FactRow>> read() {
        return read(
                DataFile.bundled("policy_plans.csv"),
                DataFile.bundled("policy_areas.csv"),
                DataFile.bundled("policy_measures.csv"));
    }

    static Map<FactTable, List<FactRow>> read(DataFile plans, DataFile areas, DataFile measures) {
        PolicyData data = new PolicyData(plans, areas);
        List<Row> rows = measures.rows();
        Map<FactTable, List<FactRow>> facts = new LinkedHashMap<>();
        facts.put(PLANS, plans.rows().stream().map(PolicyData::plan).toList());
        facts.put(AREAS, areas.rows().stream().map(data::area).toList());
        facts.put(
                MEASURES,
                IntStream.range(0, rows.size())
                        .mapToObj(i -> data.measure(i + 1, rows.get(i)))
                        .toList());
        return facts;
    }

    private static FactRow plan(Row row) {
        return new FactRow(
                row,
                row.text("source"),
                row.text("id"),
                Arrays.asList(
                        row.text("id"),
                        row.text("title_zh"),
                        row.textOrNull("title_en"),
                        row.text("issuer"),
                        row.dateOrNull("issued_on"),
                        row.integerOrNull("areas_count"),
                        row.integerOrNull("measures_count")));
    }

    private FactRow area(Row row) {
        String plan = row.code("plan_id", plans);
        return new FactRow(
                row,
                row.text("source"),
                plan + "|" + row.integer("ordinal"),
                List.of(plan, row.integer("ordinal"), row.text("title_zh"), row.text("title_en")));
    }

    private FactRow measure(int position, Row row) {
        String plan = row.code("plan_id", plans);
        return new FactRow(
                row,
                row.text("source"),
                plan + "|" + row.text("title_zh"),
                Arrays.asList(
                        plan,
                        position,
                        area(row, plan),
                        row.integerOrNull("ordinal"),
                        row.text("title_zh"),
                        row.textOrNull("title_en"),
                        row.textOrNull("summary_en")));
    }

    private @Nullable Integer area(Row row, String plan) {
        Integer area = row.integerOrNull("area_ordinal");
        if (area != null && !areas.contains(plan + "|" + area)) {
            throw row.bad("area_ordinal", "is not an area of " + plan + " in policy_areas.csv");
        }
        return area;
    }
}
