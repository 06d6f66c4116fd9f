package org.jingkai.trade.slice;

import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jingkai.subgraph.period.Period;
import org.jingkai.trade.codelist.CodeLists;
import org.jingkai.trade.observation.Currency;
import org.jingkai.trade.observation.SliceKey;
import org.jingkai.trade.observation.Span;
import org.jingkai.trade.observation.TradeFlow;
import org.jspecify.annotations.Nullable;

/**
 * A series: a flow of a slice whose period is left open, between two months.
 *
 * @param first first month, counted as {@link Period#firstMonth} counts
 * @param last last month
 */
public record SeriesKey(SliceKey slice, TradeFlow flow, int first, int last) {

    private static final String ANY_PERIOD = "*";

    static SeriesKey of(
            @Nullable TradeSeriesFilter where,
            @Nullable String from,
            @Nullable String to,
            String region,
            String area) {
        TradeSeriesFilter filter = where == null ? TradeSeriesFilter.WHOLE : where;
        int first = from == null ? 0 : Period.parse(from).firstMonth();
        int last = to == null ? Integer.MAX_VALUE : Period.parse(to).lastMonth();
        if (first > last) {
            throw new RequestProblem(
                    ProblemCode.BAD_RANGE,
                    "from " + from + " is after to " + to + ". Turn them round.");
        }
        return new SeriesKey(
                slice(filter, region, area), orElse(filter.flow(), TradeFlow.TOTAL), first, last);
    }

    /** Whether a slice of one period is a point of the series. */
    boolean holds(SliceKey point, int periodEnd) {
        return first <= periodEnd
                && periodEnd <= last
                && point.withPeriod(ANY_PERIOD).equals(slice);
    }

    private static SliceKey slice(TradeSeriesFilter filter, String region, String area) {
        return new SliceKey(
                ANY_PERIOD,
                orElse(filter.span(), Span.MONTH),
                Slices.wellFormed("partner", orElse(filter.partner(), CodeLists.WORLD)),
                Slices.wellFormed(
                        "commodity", orElse(filter.commodity(), CodeLists.ALL_COMMODITIES)),
                Slices.wellFormed("trader", orElse(filter.trader(), CodeLists.ALL)),
                Slices.wellFormedRegion(region),
                Slices.wellFormed("area", area),
                Slices.wellFormed("regime", orElse(filter.regime(), CodeLists.ALL)),
                orElse(filter.currency(), Currency.CNY));
    }

    private static <T> T orElse(@Nullable T value, T whole) {
        return value == null ? whole : value;
    }
}
