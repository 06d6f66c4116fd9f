package org.jingkai.trade.observation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The stretch of time that a figure covers. */
@Enum("TradeSpan")
@Description("The stretch of time that a figure covers.")
public enum Span {
    @Description("The month of the period.")
    MONTH,
    @Description("The quarter of the period.")
    QUARTER,
    @Description("January to the month of the period: the first half of 2025 is 2025-06.")
    YTD
}
