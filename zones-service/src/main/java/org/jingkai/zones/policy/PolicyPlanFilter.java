package org.jingkai.zones.policy;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jingkai.zones.search.SearchText;
import org.jspecify.annotations.Nullable;

/** Which plans are wanted; every given part must hold. */
@Input("PolicyPlanFilter")
@Description("Which plans are wanted. Every given part must hold.")
public record PolicyPlanFilter(
        @Nullable
                @Description(
                        "Text that occurs in the title of the plan, an area or a measure, in either"
                                + " language; case does not matter.")
                String search,
        @Nullable @Description("Text that occurs in the name of the issuer, in Chinese.")
                String issuer,
        @Nullable @Description("Issued on this day or later.") LocalDate issuedFrom,
        @Nullable @Description("Issued on this day or earlier.") LocalDate issuedTo) {

    static final PolicyPlanFilter ALL = new PolicyPlanFilter(null, null, null, null);

    /** Whether a plan fits, the text that is looked for left aside. */
    boolean holds(PlanFact plan) {
        LocalDate day = plan.issuedOn;
        return SearchText.of(issuer).isIn(plan.issuer)
                && (issuedFrom == null || (day != null && !day.isBefore(issuedFrom)))
                && (issuedTo == null || (day != null && !day.isAfter(issuedTo)));
    }
}
