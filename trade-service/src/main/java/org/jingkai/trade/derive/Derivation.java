package org.jingkai.trade.derive;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How a derived figure is made. */
@Enum("Derivation")
@Description("How a derived figure is made.")
public enum Derivation {
    @Description("Exports less imports.")
    BALANCE,
    @Description("Growth between two stored values, a year apart, per cent with two decimals.")
    GROWTH,
    @Description("Sum over disjoint parts.")
    SUM
}
