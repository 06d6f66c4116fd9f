package org.jingkai.zones.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jingkai.subgraph.csv.DataFile;
import org.jingkai.subgraph.csv.Row;
import org.jingkai.subgraph.figure.Qualifier;
import org.jingkai.subgraph.figure.Unit;
import org.jingkai.subgraph.period.Period;
import org.jingkai.subgraph.release.ReferenceTable;
import org.jspecify.annotations.Nullable;

/** Reads the dictionary of indicators. */
public final class IndicatorData {

    /** The columns of an observation that {@link #observation} reads. */
    public static final List<String> OBSERVATION =
            List.of("indicator", "period", "value", "unit_mult", "unit", "qualifier", "note");

    private static final List<String> COLUMNS =
            List.of("id", "ordinal", "name_zh", "name_en", "default_unit", "description");

    private final DataFile file;
    private final Set<String> ids;

    IndicatorData(DataFile file) {
        this.file = file;
        this.ids = file.codes("id");
    }

    public static IndicatorData read() {
        return new IndicatorData(DataFile.bundled("zone_indicators.csv"));
    }

    public ReferenceTable table() {
        List<Row> rows = file.rows();
        return new ReferenceTable(
                "indicator",
                COLUMNS,
                IntStream.range(0, rows.size()).mapToObj(i -> values(i + 1, rows.get(i))).toList());
    }

    private static List<@Nullable Object> values(int ordinal, Row row) {
        return Arrays.asList(
                row.text("id"),
                ordinal,
                row.text("name_zh"),
                row.textOrNull("name_en"),
                row.constant("default_unit", Unit.class).name(),
                row.textOrNull("description_en"));
    }

    /** The indicator, period and printed figure of a row of observations. */
    public List<@Nullable Object> observation(Row row) {
        return Arrays.asList(
                row.code("indicator", ids),
                period(row, "period"),
                row.decimal("value"),
                row.integer("unit_mult"),
                row.constant("unit", Unit.class).name(),
                row.constant("qualifier", Qualifier.class).name(),
                row.textOrNull("note"));
    }

    private static String period(Row row, String column) {
        String period = row.text(column);
        if (!Period.isPeriod(period)) {
            throw row.bad(column, "is not a period like 2025, 2025-Q2 or 2025-06");
        }
        return period;
    }
}
