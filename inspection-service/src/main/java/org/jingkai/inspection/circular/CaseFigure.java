package org.jingkai.inspection.circular;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.figure.Figure;

/** A number stated in a case. */
@Type("CaseFigure")
@Description("A number stated in a case.")
public record CaseFigure(
        @NonNull @Description("What the number is of, such as PLANNED_INVESTMENT.")
                String indicator,
        @NonNull @Description("The number.") Figure figure) {}
