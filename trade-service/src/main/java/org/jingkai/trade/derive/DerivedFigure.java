package org.jingkai.trade.derive;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.figure.Figure;
import org.jingkai.subgraph.figure.Qualifier;
import org.jingkai.subgraph.figure.Unit;

/** A number that no source states: it is made from published figures, which it names. */
@Type("DerivedFigure")
@Description(
        "A number that no source states: it is derived here from published figures, which it names.")
public record DerivedFigure(
        @NonNull @Description("The number in the base unit.") BigDecimal value,
        @NonNull @Description("The unit of value.") Unit unit,
        @NonNull
                @Description(
                        "EXACT if all inputs are exact at their printed precision, OVER or UNDER if they"
                                + " bound the result, else ABOUT.")
                Qualifier qualifier,
        @NonNull @Description("How it is made.") Derivation derivation,
        @NonNull @Description("The published figures that it is made from, in order.")
                List<@NonNull Figure> inputs) {}
