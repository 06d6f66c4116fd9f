package org.jingkai.zones.evaluation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What zones are ranked by. */
@Enum("ZoneMetric")
@Description("What zones are ranked by.")
public enum ZoneMetric {
    @Description("Overall level of development.")
    OVERALL,
    @Description("Foreign investment in actual use.")
    ACTUAL_FDI,
    @Description("Imports and exports of goods.")
    IMPORTS_EXPORTS,
    @Description("Investment environment, in the exercise for 2010.")
    INVESTMENT_ENVIRONMENT
}
