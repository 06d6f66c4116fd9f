package org.jingkai.trade.observation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jingkai.subgraph.csv.DataFile;
import org.jingkai.subgraph.csv.Row;
import org.jingkai.subgraph.figure.ObservationStatus;
import org.jingkai.subgraph.figure.Qualifier;
import org.jingkai.subgraph.figure.Unit;
import org.jingkai.subgraph.period.Period;
import org.jingkai.subgraph.release.FactRow;
import org.jingkai.subgraph.release.FactTable;
import org.jingkai.trade.codelist.CodeListData;
import org.jingkai.trade.codelist.CodeLists;
import org.jspecify.annotations.Nullable;

/** Reads the bundled observations. */
public final class ObservationData {

    /**
     * A later version only confirms the standing one if it prints the same number with fewer
     * digits, or gives a bound or an estimate where an exact number stands.
     */
    private static final String LESS_EXACT =
            "(n.precision > o.precision and abs(n.number - o.number) * 2 <= power(10::numeric,"
                    + " n.precision)) or (o.qualifier = 'EXACT' and n.qualifier <> 'EXACT')";

    private static final FactTable OBSERVATIONS =
            new FactTable(
                    "trade_observation",
                    List.of(
                            "slice_key",
                            "period",
                            "period_end",
                            "span",
                            "flow",
                            "partner",
                            "commodity",
                            "trader",
                            "region",
                            "area",
                            "regime",
                            "measure",
                            "currency",
                            "value",
                            "unit_mult",
                            "unit",
                            "qualifier",
                            "status",
                            "published_on"),
                    LESS_EXACT);

    private static final Pattern REGION = Pattern.compile("CN|\\d{6}");

    private static final Map<String, ObservationStatus> STATUS = statusByCode();

    private final Set<String> partners;
    private final Set<String> commodities;
    private final Set<String> traders;
    private final Set<String> regimes;
    private final Set<String> areas;

    private ObservationData(CodeListData codes) {
        partners = codes.partnerCodes();
        commodities = codes.commodityCodes();
        traders = codes.traderCodes();
        regimes = codes.regimeCodes();
        areas = codes.areaCodes();
    }

    public static Map<FactTable, List<FactRow>> read(CodeListData codes) {
        ObservationData data = new ObservationData(codes);
        return Map.of(
                OBSERVATIONS,
                Stream.of("trade_observations.csv", "trade_observations_customs.csv")
                        .flatMap(file -> DataFile.bundled(file).rows().stream())
                        .map(data::observation)
                        .toList());
    }

    private FactRow observation(Row row) {
        Period period = period(row);
        Span span = row.constant("span", Span.class);
        TradeFlow flow = row.constant("flow", TradeFlow.class);
        Measure measure = row.constant("measure", Measure.class);
        Currency currency =
                row.raw("currency").isEmpty() ? null : row.constant("currency", Currency.class);
        SliceKey slice = slice(row, period, span);
        return new FactRow(
                row,
                row.text("source"),
                slice.text() + "|" + flow + "|" + measure + "|" + currency,
                Arrays.asList(
                        slice.text(),
                        period.text(),
                        period.lastMonth(),
                        span.name(),
                        flow.name(),
                        slice.partner(),
                        slice.commodity(),
                        slice.trader(),
                        slice.region(),
                        slice.area(),
                        slice.regime(),
                        measure.name(),
                        currency == null ? null : currency.name(),
                        row.decimal("value"),
                        row.integer("unit_mult"),
                        row.constant("unit", Unit.class).name(),
                        row.constant("qualifier", Qualifier.class).name(),
                        status(row).name(),
                        row.dateOrNull("published_on")));
    }

    private SliceKey slice(Row row, Period period, Span span) {
        return new SliceKey(
                period.text(),
                span,
                row.code("partner", partners),
                row.code("commodity", commodities),
                row.code("trader", traders),
                region(row),
                row.code("area", areas),
                row.code("regime", regimes),
                Currency.CNY);
    }

    /** The region of a row, CN for the country. */
    public static String region(Row row) {
        String region = row.text("region");
        if (!REGION.matcher(region).matches()) {
            throw row.bad(
                    "region", "is neither " + CodeLists.COUNTRY + " nor a code of six digits");
        }
        return region;
    }

    /** The period of a row. */
    public static Period period(Row row) {
        if (!Period.isPeriod(row.text("period"))) {
            throw row.bad("period", "is not a period such as 2025-06 or 2025-Q2");
        }
        return Period.parse(row.text("period"));
    }

    private static ObservationStatus status(Row row) {
        ObservationStatus status = STATUS.get(row.text("status"));
        if (status == null) {
            throw row.bad("status", "is not one of the SDMX codes " + STATUS.keySet());
        }
        return status;
    }

    private static Map<String, @Nullable ObservationStatus> statusByCode() {
        Map<String, @Nullable ObservationStatus> byCode = new HashMap<>();
        for (ObservationStatus status : ObservationStatus.values()) {
            byCode.put(status.code(), status);
        }
        return byCode;
    }
}
