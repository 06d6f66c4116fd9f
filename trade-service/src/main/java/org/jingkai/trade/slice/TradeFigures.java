package org.jingkai.trade.slice;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.figure.Figure;
import org.jingkai.trade.observation.Span;
import org.jingkai.trade.observation.TradeFlow;
import org.jspecify.annotations.Nullable;

/** The published figures of one flow in one slice. */
@Type("TradeFigures")
@Description(
        "The published figures of one flow. A figure is null where no source states it; nothing is"
                + " computed in its place.")
public record TradeFigures(
        @Ignore FlowKey key,
        @NonNull @Description("The period: a month, or a quarter for span QUARTER.") String period,
        @NonNull @Description("The stretch of time that the figures cover.") Span span,
        @NonNull @Description("The direction of trade.") TradeFlow flow,
        @Nullable @Description("Value of the goods.") Figure amount,
        @Nullable @Description("Published growth over the same period a year before, per cent.")
                Figure growth,
        @Nullable @Description("Growth less the growth of the period before, percentage points.")
                Figure growthChange,
        @Nullable @Description("Number of periods in a row with growth.") Figure growthStreak,
        @Nullable @Description("Share of the total of the same flow, per cent.") Figure share,
        @Nullable @Description("Share less the share of a year before, percentage points.")
                Figure shareChange,
        @Nullable @Description("Quantity of the goods.") Figure quantity,
        @Nullable @Description("Growth of the quantity over a year before, per cent.")
                Figure quantityGrowth,
        @Nullable @Description("Number of enterprises that traded.") Figure traders,
        @Nullable @Description("Number of enterprises less that of a year before.")
                Figure tradersChange) {}
