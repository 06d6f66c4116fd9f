package org.jingkai.trade.slice;

import org.jingkai.trade.observation.Currency;
import org.jingkai.trade.observation.SliceKey;
import org.jingkai.trade.observation.Span;
import org.jingkai.trade.observation.TradePeriod;
import org.jspecify.annotations.Nullable;

/** The arguments that name a slice, wherever {@code trade} stands. */
record TradeArguments(
        String period,
        @Nullable Span span,
        Currency currency,
        String partner,
        String commodity,
        String trader,
        String regime) {

    /** The slice of a place. */
    SliceKey key(String region, String area) {
        return SliceKey.whole(TradePeriod.of(period, span), currency)
                .withPartner(Slices.wellFormed("partner", partner))
                .withCommodity(Slices.wellFormed("commodity", commodity))
                .withTrader(Slices.wellFormed("trader", trader))
                .withRegime(Slices.wellFormed("regime", regime))
                .withRegion(Slices.wellFormedRegion(region))
                .withArea(Slices.wellFormed("area", area));
    }
}
