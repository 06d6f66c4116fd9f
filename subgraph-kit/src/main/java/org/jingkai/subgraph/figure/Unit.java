package org.jingkai.subgraph.figure;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The unit of a figure; money is in its base unit, never in thousands or hundred millions. */
@Enum("Unit")
@Description("The unit of a figure. Money stands in its base unit (CNY, not 100 million CNY).")
public enum Unit {
    @Description("Renminbi yuan.")
    CNY,
    @Description("United States dollar.")
    USD,
    @Description("Per cent.")
    PERCENT,
    @Description("Percentage point: the difference of two percentages.")
    PERCENTAGE_POINT,
    @Description("A count of things.")
    COUNT,
    @Description("Tonne, 1000 kg.")
    TONNE,
    @Description("Year.")
    YEAR,
    @Description("Gigawatt hour.")
    GWH,
    @Description("Mu, the Chinese measure of land: 1/15 hectare.")
    MU,
    @Description("Square metre.")
    SQUARE_METRE,
    @Description("Hectare, 10 000 square metres.")
    HECTARE
}
