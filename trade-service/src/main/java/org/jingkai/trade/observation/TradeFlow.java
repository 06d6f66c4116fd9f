package org.jingkai.trade.observation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The direction of trade. */
@Enum("TradeFlow")
@Description("The direction of trade.")
public enum TradeFlow {
    @Description("Imports and exports together.")
    TOTAL,
    @Description("Exports.")
    EXPORT,
    @Description("Imports.")
    IMPORT
}
