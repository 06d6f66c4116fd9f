package org.jingkai.trade.slice;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The order of a breakdown. */
@Enum("BreakdownOrder")
@Description("The order of a breakdown.")
public enum BreakdownOrder {
    @Description("The largest total value first, without a value last.")
    AMOUNT_DESC,
    @Description("The smallest total value first, without a value last.")
    AMOUNT_ASC,
    @Description("By code.")
    CODE
}
