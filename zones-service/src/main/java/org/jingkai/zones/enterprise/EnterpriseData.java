package org.jingkai.zones.enterprise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jingkai.subgraph.csv.DataFile;
import org.jingkai.subgraph.csv.Row;
import org.jingkai.subgraph.release.FactRow;
import org.jingkai.subgraph.release.FactTable;
import org.jingkai.zones.indicator.IndicatorData;
import org.jspecify.annotations.Nullable;

/** Reads the bundled enterprises, their sites and figures. */
public final class EnterpriseData {

    private static final FactTable ENTERPRISES =
            FactTable.of(
                    "enterprise",
                    "enterprise_id",
                    "name_zh",
                    "name_en",
                    "group_zh",
                    "group_en",
                    "home_country",
                    "note");

    private static final FactTable SITES =
            FactTable.of("enterprise_site", "ordinal", "enterprise_id", "region_code", "zone_code");

    private static final FactTable FIGURES = figures();

    private final Set<String> enterprises;
    private final Set<String> regions;
    private final Set<String> zones;
    private final IndicatorData indicators;

    private EnterpriseData(
            Set<String> enterprises,
            Set<String> regions,
            Set<String> zones,
            IndicatorData indicators) {
        this.enterprises = enterprises;
        this.regions = regions;
        this.zones = zones;
        this.indicators = indicators;
    }

    public static Map<FactTable, List<FactRow>> read(
            Set<String> regions, Set<String> zones, IndicatorData indicators) {
        DataFile enterprises = DataFile.bundled("enterprises.csv");
        List<Row> sites = DataFile.bundled("enterprise_sites.csv").rows();
        DataFile figures = DataFile.bundled("enterprise_observations.csv");
        EnterpriseData data =
                new EnterpriseData(enterprises.codes("id"), regions, zones, indicators);
        Map<FactTable, List<FactRow>> facts = new LinkedHashMap<>();
        facts.put(
                ENTERPRISES, enterprises.rows().stream().map(EnterpriseData::enterprise).toList());
        facts.put(
                SITES,
                IntStream.range(0, sites.size())
                        .mapToObj(i -> data.site(i + 1, sites.get(i)))
                        .toList());
        facts.put(FIGURES, figures.rows().stream().map(data::figure).toList());
        return facts;
    }

    private static FactTable figures() {
        List<String> columns = new ArrayList<>(List.of("enterprise_id"));
        columns.addAll(IndicatorData.OBSERVATION);
        return FactTable.of("enterprise_observation", columns.toArray(String[]::new));
    }

    private static FactRow enterprise(Row row) {
        String country = row.textOrNull("home_country");
        if (country != null && !country.matches("[A-Z]{2}")) {
            throw row.bad("home_country", "is not a country code of two letters");
        }
        return new FactRow(
                row,
                row.text("source"),
                row.text("id"),
                Arrays.asList(
                        row.text("id"),
                        row.text("name_zh"),
                        row.textOrNull("name_en"),
                        row.textOrNull("group_zh"),
                        row.textOrNull("group_en"),
                        country,
                        row.textOrNull("note_en")));
    }

    private FactRow site(int ordinal, Row row) {
        String enterprise = row.code("enterprise_id", enterprises);
        return new FactRow(
                row,
                row.text("source"),
                String.join("|", enterprise, row.raw("region_code"), row.raw("zone_code")),
                Arrays.asList(
                        ordinal,
                        enterprise,
                        row.code("region_code", regions),
                        row.codeOrNull("zone_code", zones)));
    }

    private FactRow figure(Row row) {
        String enterprise = row.code("enterprise_id", enterprises);
        List<@Nullable Object> values = new ArrayList<>();
        values.add(enterprise);
        values.addAll(indicators.observation(row));
        String key =
                String.join(
                        "|",
                        enterprise,
                        row.text("indicator"),
                        row.text("period"),
                        row.text("source"));
        return new FactRow(row, row.text("source"), key, values);
    }
}
