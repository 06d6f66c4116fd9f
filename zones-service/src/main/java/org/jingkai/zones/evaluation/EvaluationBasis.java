package org.jingkai.zones.evaluation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How a rank is known. */
@Enum("ZoneEvaluationBasis")
@Description("How a rank is known.")
public enum EvaluationBasis {
    @Description("Read in the source.")
    READ,
    @Description("Follows from a statement such as one place up, or first for the ninth time.")
    DERIVED
}
