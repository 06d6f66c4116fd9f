package org.jingkai.trade.observation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The order of a list of observations; equal ones go by their dimensions. */
@Enum("TradeObservationOrder")
@Description("The order of a list of observations; equal ones go by their dimensions.")
public enum TradeObservationOrder {
    @Description("The latest period first.")
    PERIOD_DESC("periodEnd desc"),
    @Description("The earliest period first.")
    PERIOD_ASC("periodEnd asc"),
    @Description("The largest number first.")
    VALUE_DESC("number desc"),
    @Description("The smallest number first.")
    VALUE_ASC("number asc");

    private final String column;

    TradeObservationOrder(String column) {
        this.column = column;
    }

    /** Of equal ones, the whole of the country comes before its parts. */
    String clause() {
        return " order by "
                + column
                + ", case when region = 'CN' and partner = 'W00' and commodity = 'TOTAL'"
                + " and trader = 'ALL' and regime = 'ALL' then 0 else 1 end, factKey";
    }
}
