package org.jingkai.subgraph.figure;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How the source qualifies a number. */
@Enum("Qualifier")
@Description(
        "How the source qualifies the number. A sign without a number is a bound at zero: \"grew\""
                + " is 0, OVER.")
public enum Qualifier {
    @Description("The number itself, at the printed precision.")
    EXACT,
    @Description("More than the number.")
    OVER,
    @Description("About the number.")
    ABOUT,
    @Description("Nearly the number, a little less.")
    NEARLY,
    @Description("Less than the number.")
    UNDER
}
