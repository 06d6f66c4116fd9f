package org.jingkai.trade.observation;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.figure.Figure;
import org.jingkai.subgraph.release.Release;
import org.jingkai.trade.codelist.Commodity;
import org.jingkai.trade.codelist.Partner;
import org.jingkai.trade.codelist.TradeArea;
import org.jingkai.trade.codelist.TradeRegime;
import org.jingkai.trade.codelist.Trader;
import org.jingkai.trade.place.Region;
import org.jspecify.annotations.Nullable;

/** One number of the trade record with all its dimensions. */
@Type("TradeObservation")
@Description(
        "One number of the trade record with all its dimensions, in long format as SDMX has it.")
public record TradeObservation(
        @Ignore String factKey,
        @NonNull @Description("The period: a month, or a quarter for span QUARTER.") String period,
        @NonNull @Description("The stretch of time that the figure covers.") Span span,
        @NonNull @Description("The direction of trade.") TradeFlow flow,
        @NonNull @Description("The partner; W00 is the world.") Partner partner,
        @NonNull @Description("The commodity; TOTAL is all.") Commodity commodity,
        @NonNull @Description("The kind of enterprise; ALL is all.") Trader trader,
        @Nullable @Description("The region; null for the whole country.") Region region,
        @Nullable @Description("The area that customs count by itself; null for none.")
                TradeArea area,
        @Nullable @Description("The customs regime; null for all regimes.") TradeRegime regime,
        @NonNull @Description("What is measured.") Measure measure,
        @Nullable
                @Description(
                        "The currency in which it was compiled; null for quantities and counts.")
                Currency currency,
        @NonNull @Description("The number as of the instant of the request.") Figure figure,
        @Nullable @Description("The day that the source prints; null if it prints none.")
                LocalDate publishedOn,
        @NonNull @Description("The release in which this version became known.") Release release) {}
