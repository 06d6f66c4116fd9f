package org.jingkai.trade.milestone;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.figure.Figure;
import org.jingkai.trade.codelist.Commodity;
import org.jingkai.trade.codelist.Partner;
import org.jingkai.trade.codelist.Trader;
import org.jingkai.trade.observation.Measure;
import org.jingkai.trade.observation.Span;
import org.jingkai.trade.observation.TradeFlow;
import org.jingkai.trade.place.Region;
import org.jspecify.annotations.Nullable;

/** A record or a first that a source names. */
@Type("TradeMilestone")
@Description("A record or a first that a source names.")
public record TradeMilestone(
        @NonNull @Description("What the source says.") MilestoneKind kind,
        @NonNull @Description("The period.") String period,
        @NonNull @Description("The stretch of time.") Span span,
        @NonNull @Description("The direction of trade.") TradeFlow flow,
        @Nullable @Description("The partner; W00 is the world.") Partner partner,
        @Nullable @Description("The commodity; TOTAL is all.") Commodity commodity,
        @Nullable @Description("The kind of enterprise; ALL is all.") Trader trader,
        @Nullable @Description("The region; null for the whole country.") Region region,
        @NonNull @Description("What is measured.") Measure measure,
        @NonNull @Description("The figure, or the bound that was passed.") Figure figure) {}
