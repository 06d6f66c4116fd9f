package org.jingkai.trade.milestone;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a source says of a figure. */
@Enum("TradeMilestoneKind")
@Description("What a source says of a figure.")
public enum MilestoneKind {
    @Description("The highest figure of such a period so far.")
    RECORD_FOR_PERIOD,
    @Description("The first time that such a figure is above the number.")
    FIRST_ABOVE
}
