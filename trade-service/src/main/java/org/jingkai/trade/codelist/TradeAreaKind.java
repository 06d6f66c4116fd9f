package org.jingkai.trade.codelist;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What an area is that customs count by itself. */
@Enum("TradeAreaKind")
@Description("What an area is that customs count by itself.")
public enum TradeAreaKind {
    @Description("A national economic and technological development zone.")
    NATIONAL_ETDZ,
    @Description("A high-tech zone.")
    HIGH_TECH_ZONE,
    @Description("Several zones counted together.")
    COMBINED,
    @Description("Another area, such as a new area or a cooperation zone.")
    OTHER
}
