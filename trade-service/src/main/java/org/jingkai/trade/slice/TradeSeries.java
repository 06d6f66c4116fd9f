package org.jingkai.trade.slice;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.trade.codelist.Commodity;
import org.jingkai.trade.codelist.Partner;
import org.jingkai.trade.codelist.TradeArea;
import org.jingkai.trade.codelist.TradeRegime;
import org.jingkai.trade.codelist.Trader;
import org.jingkai.trade.observation.Currency;
import org.jingkai.trade.observation.Span;
import org.jingkai.trade.observation.TradeFlow;
import org.jingkai.trade.place.Region;
import org.jspecify.annotations.Nullable;

/** One flow over time, in one span and one currency. */
@Type("TradeSeries")
@Description("One flow over time, in one span and one currency, ready to plot.")
public record TradeSeries(
        @Ignore SeriesKey key,
        @NonNull @Description("The direction of trade.") TradeFlow flow,
        @NonNull @Description("The currency in which the figures were compiled.") Currency currency,
        @NonNull @Description("The stretch of time that each point covers.") Span span,
        @NonNull @Description("The partner; W00 is the world.") Partner partner,
        @NonNull @Description("The commodity; TOTAL is all.") Commodity commodity,
        @NonNull @Description("The kind of enterprise; ALL is all.") Trader trader,
        @Nullable @Description("The region; null for the whole country.") Region region,
        @Nullable @Description("The area that customs count by itself; null for none.")
                TradeArea area,
        @Nullable @Description("The customs regime; null for all regimes.") TradeRegime regime) {}
