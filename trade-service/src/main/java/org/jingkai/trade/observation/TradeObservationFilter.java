package org.jingkai.trade.observation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jingkai.subgraph.figure.ObservationStatus;
import org.jingkai.subgraph.figure.Qualifier;
import org.jingkai.subgraph.figure.Unit;
import org.jingkai.subgraph.period.Period;
import org.jspecify.annotations.Nullable;

/** Which observations are wanted; every given part must hold. */
@Input("TradeObservationFilter")
@Description(
        "Which observations are wanted. Every given part must hold; a list holds if one of its items"
                + " does, and one item may stand without brackets.")
public record TradeObservationFilter(
        @Nullable @Description("Periods as stored: months, or quarters for span QUARTER.")
                List<String> period,
        @Nullable @Description("First period, such as 2024-01 or 2024.") String from,
        @Nullable @Description("Last period, such as 2025-12 or 2025.") String to,
        @Nullable @Description("Spans.") List<Span> span,
        @Nullable @Description("Flows.") List<TradeFlow> flow,
        @Nullable @Description("Partners by code; W00 is the world.") List<String> partner,
        @Nullable @Description("Commodities by code; TOTAL is all.") List<String> commodity,
        @Nullable @Description("Kinds of enterprises; ALL is all.") List<String> trader,
        @Nullable @Description("Regions by code; CN is the country.") List<String> region,
        @Nullable @Description("Areas by code; ALL is everything that is no single area.")
                List<String> area,
        @Nullable @Description("Customs regimes by code; ALL is all.") List<String> regime,
        @Nullable @Description("Measures.") List<Measure> measure,
        @Nullable @Description("Currencies; quantities and counts have none.")
                List<Currency> currency,
        @Nullable @Description("Units.") List<Unit> unit,
        @Nullable @Description("Observation statuses.") List<ObservationStatus> status,
        @Nullable @Description("Qualifiers.") List<Qualifier> qualifier,
        @Nullable @Description("Sources by id.") List<String> source) {

    /** The condition; periods are checked. */
    public ObservationQuery query() {
        Integer start = from == null ? null : Period.parse(from).firstMonth();
        Integer end = to == null ? null : Period.parse(to).lastMonth();
        if (start != null && end != null && start > end) {
            throw new RequestProblem(
                    ProblemCode.BAD_RANGE,
                    "from " + from + " is after to " + to + ". Turn them round.");
        }
        if (period != null) {
            period.forEach(TradeObservationFilter::requireStored);
        }
        return new ObservationQuery()
                .anyOf("period", period)
                .atLeast("periodEnd", start)
                .atMost("periodEnd", end)
                .in("span", span)
                .in("flow", flow)
                .anyOf("partner", partner)
                .anyOf("commodity", commodity)
                .anyOf("trader", trader)
                .anyOf("region", region)
                .anyOf("area", area)
                .anyOf("regime", regime)
                .in("measure", measure)
                .in("currency", currency)
                .in("printed.unit", unit)
                .in("status", status)
                .in("printed.qualifier", qualifier)
                .anyOf("releaseId", source);
    }

    private static void requireStored(String text) {
        Period parsed = Period.parse(text);
        if (parsed.kind() == Period.Kind.HALF || parsed.kind() == Period.Kind.YEAR) {
            throw new RequestProblem(
                    ProblemCode.BAD_PERIOD,
                    "Observations are stored by month, or by quarter for span QUARTER: write "
                            + parsed.endingMonth().text()
                            + " with span YTD for "
                            + text
                            + ".");
        }
    }
}
