package org.jingkai.trade.observation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The currency in which a figure was compiled. Growth differs between currencies. */
@Enum("Currency")
@Description("The currency in which a figure was compiled. Growth differs between currencies.")
public enum Currency {
    @Description("Renminbi yuan.")
    CNY,
    @Description("United States dollar.")
    USD
}
