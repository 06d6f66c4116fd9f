package org.jingkai.trade.milestone;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jingkai.subgraph.csv.DataFile;
import org.jingkai.subgraph.csv.Row;
import org.jingkai.subgraph.figure.Qualifier;
import org.jingkai.subgraph.figure.Unit;
import org.jingkai.subgraph.release.FactRow;
import org.jingkai.subgraph.release.FactTable;
import org.jingkai.trade.codelist.CodeListData;
import org.jingkai.trade.observation.Measure;
import org.jingkai.trade.observation.ObservationData;
import org.jingkai.trade.observation.Span;
import org.jingkai.trade.observation.TradeFlow;

/** Reads the bundled milestones. */
public final class MilestoneData {

    private static final FactTable MILESTONES =
            FactTable.of(
                    "trade_milestone",
                    "period",
                    "span",
                    "flow",
                    "partner",
                    "commodity",
                    "trader",
                    "region",
                    "measure",
                    "kind",
                    "value",
                    "unit_mult",
                    "unit",
                    "qualifier");

    private MilestoneData() {}

    public static Map<FactTable, List<FactRow>> read(CodeListData codes) {
        return Map.of(
                MILESTONES,
                DataFile.bundled("trade_milestones.csv").rows().stream()
                        .map(row -> milestone(row, codes))
                        .toList());
    }

    private static FactRow milestone(Row row, CodeListData codes) {
        MilestoneKind kind = row.constant("kind", MilestoneKind.class);
        List<Object> values =
                Arrays.asList(
                        ObservationData.period(row).text(),
                        row.constant("span", Span.class).name(),
                        row.constant("flow", TradeFlow.class).name(),
                        row.code("partner", codes.partnerCodes()),
                        row.code("commodity", codes.commodityCodes()),
                        row.code("trader", codes.traderCodes()),
                        ObservationData.region(row),
                        row.constant("measure", Measure.class).name(),
                        kind.name(),
                        row.decimal("value"),
                        row.integer("unit_mult"),
                        row.constant("unit", Unit.class).name(),
                        (switch (kind) {
                                    case RECORD_FOR_PERIOD -> Qualifier.EXACT;
                                    case FIRST_ABOVE -> Qualifier.OVER;
                                })
                                .name());
        String key = String.join("|", values.subList(0, 9).stream().map(String::valueOf).toList());
        return new FactRow(row, row.text("source"), key, List.copyOf(values));
    }
}
