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
import org.jingkai.trade.observation.SliceKey;
import org.jingkai.trade.observation.Span;
import org.jingkai.trade.place.Region;
import org.jspecify.annotations.Nullable;

/** The trade of one period, seen along fixed dimensions; its figures are read when asked for. */
@Type("Trade")
@Description(
        "The trade of one period with one partner, in one commodity, by one kind of enterprise, of one"
                + " place, under one regime, in one currency.")
public record Trade(
        @Ignore SliceKey key,
        @NonNull @Description("The period: a month, or a quarter for span QUARTER.") String period,
        @NonNull @Description("The stretch of time that the figures cover.") Span span,
        @NonNull @Description("The currency in which values, growth and shares were compiled.")
                Currency currency,
        @NonNull @Description("The partner; W00 is the world.") Partner partner,
        @NonNull @Description("The commodity; TOTAL is all.") Commodity commodity,
        @NonNull @Description("The kind of enterprise; ALL is all.") Trader trader,
        @Nullable @Description("The region; null for the whole country.") Region region,
        @Nullable @Description("The area that customs count by itself; null for none.")
                TradeArea area,
        @Nullable @Description("The customs regime; null for all regimes.") TradeRegime regime) {}
