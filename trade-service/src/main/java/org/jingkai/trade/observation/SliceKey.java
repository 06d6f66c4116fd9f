package org.jingkai.trade.observation;

import org.jingkai.trade.codelist.CodeLists;

/**
 * All dimensions of an observation but flow and measure, and the currency in which it is asked for.
 *
 * @param period a month, or a quarter where span is QUARTER
 * @param region a region code, or CN
 * @param area the code of an area that customs count by itself, or ALL
 */
public record SliceKey(
        String period,
        Span span,
        String partner,
        String commodity,
        String trader,
        String region,
        String area,
        String regime,
        Currency currency) {

    /** The whole trade of the country in a period. */
    public static SliceKey whole(TradePeriod period, Currency currency) {
        return new SliceKey(
                period.stored().text(),
                period.span(),
                CodeLists.WORLD,
                CodeLists.ALL_COMMODITIES,
                CodeLists.ALL,
                CodeLists.COUNTRY,
                CodeLists.ALL,
                CodeLists.ALL,
                currency);
    }

    /** The text under which the database finds the slice; currency is no part of it. */
    public String text() {
        return String.join(
                "|", period, span.name(), partner, commodity, trader, region, area, regime);
    }

    public SliceKey withPeriod(String other) {
        return new SliceKey(
                other, span, partner, commodity, trader, region, area, regime, currency);
    }

    public SliceKey withPartner(String other) {
        return new SliceKey(period, span, other, commodity, trader, region, area, regime, currency);
    }

    public SliceKey withCommodity(String other) {
        return new SliceKey(period, span, partner, other, trader, region, area, regime, currency);
    }

    public SliceKey withTrader(String other) {
        return new SliceKey(
                period, span, partner, commodity, other, region, area, regime, currency);
    }

    public SliceKey withRegion(String other) {
        return new SliceKey(
                period, span, partner, commodity, trader, other, area, regime, currency);
    }

    public SliceKey withArea(String other) {
        return new SliceKey(
                period, span, partner, commodity, trader, region, other, regime, currency);
    }

    public SliceKey withRegime(String other) {
        return new SliceKey(
                period, span, partner, commodity, trader, region, area, other, currency);
    }
}
