package org.jingkai.trade.observation;

import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jingkai.subgraph.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * A period of the trade record with its span, as it is stored: months for MONTH and YTD, quarters
 * for QUARTER. A half-year and a year are year-to-date figures of June and December.
 */
public record TradePeriod(Period stored, Span span) {

    /**
     * The stored form of what a client writes; without a span, the period's own length is meant.
     *
     * @throws RequestProblem BAD_PERIOD
     */
    public static TradePeriod of(String text, @Nullable Span span) {
        Period period = Period.parse(text);
        return switch (period.kind()) {
            case MONTH -> month(period, span);
            case QUARTER -> quarter(period, span);
            case HALF, YEAR -> yearToDate(period, span);
        };
    }

    /** The same span one year before. */
    public TradePeriod yearBefore() {
        return new TradePeriod(stored.yearBefore(), span);
    }

    private static TradePeriod month(Period period, @Nullable Span span) {
        if (span == Span.QUARTER) {
            throw mismatch(period, "Write the quarter, such as " + period.year() + "-Q2.");
        }
        return new TradePeriod(period, span == null ? Span.MONTH : span);
    }

    private static TradePeriod quarter(Period period, @Nullable Span span) {
        if (span == Span.MONTH) {
            throw mismatch(period, "Write the month, such as " + period.endingMonth().text() + ".");
        }
        return span == Span.YTD
                ? new TradePeriod(period.endingMonth(), Span.YTD)
                : new TradePeriod(period, Span.QUARTER);
    }

    private static TradePeriod yearToDate(Period period, @Nullable Span span) {
        if (span != null && span != Span.YTD) {
            throw mismatch(period, "Leave span out or ask for YTD.");
        }
        if (period.kind() == Period.Kind.HALF && period.ordinal() == 2) {
            throw mismatch(
                    period,
                    "Customs publish no second halves: ask for the year "
                            + period.year()
                            + " or for single months.");
        }
        return new TradePeriod(period.endingMonth(), Span.YTD);
    }

    private static RequestProblem mismatch(Period period, String remedy) {
        return new RequestProblem(
                ProblemCode.BAD_PERIOD,
                "The period " + period.text() + " has no figures of that span. " + remedy);
    }
}
