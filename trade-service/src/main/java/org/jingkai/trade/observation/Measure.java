package org.jingkai.trade.observation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What an observation measures. */
@Enum("TradeMeasure")
@Description("What an observation measures.")
public enum Measure {
    @Description("Value of goods.")
    VALUE,
    @Description("Growth over the same period a year before, per cent.")
    GROWTH,
    @Description("Share of the total of the same flow, per cent.")
    SHARE,
    @Description("Share less the share of the same period a year before, percentage points.")
    SHARE_CHANGE,
    @Description("Growth less the growth of the period before, percentage points.")
    GROWTH_CHANGE,
    @Description("Number of periods in a row with growth.")
    GROWTH_STREAK,
    @Description("Quantity of goods.")
    QUANTITY,
    @Description("Growth of the quantity over the same period a year before, per cent.")
    QUANTITY_GROWTH,
    @Description("Number of enterprises that traded.")
    TRADERS,
    @Description("Number of enterprises less that of the same period a year before.")
    TRADERS_CHANGE
}
