package org.jingkai.inspection.circular;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jingkai.subgraph.period.DateRange;
import org.jspecify.annotations.Nullable;

/** Which circulars, or which cases, are wanted; every given part must hold. */
@Input("CircularFilter")
@Description(
        "Which circulars or cases are wanted. Every given part must hold; a circular fits if one of its"
                + " cases does.")
public record CircularFilter(
        @Nullable
                @Description(
                        "Text that occurs in a title, subject, summary or organisation, in either"
                                + " language; case does not matter.")
                String search,
        @Nullable @Description("Text that occurs in the name of an issuer.") String issuer,
        @Nullable @Description("The kind of formalism.") CircularProblem problem,
        @Nullable
                @Id
                @Description("Code of a region; what happened in the regions in it counts too.")
                String region,
        @Nullable @Description("Whether only the region itself is meant.") Boolean direct,
        @Nullable @Description("Issued on this day or later.") LocalDate issuedFrom,
        @Nullable @Description("Issued on this day or earlier.") LocalDate issuedTo) {

    static final CircularFilter ALL = new CircularFilter(null, null, null, null, null, null, null);

    boolean asksForCases() {
        return problem != null || region != null;
    }

    DateRange issued() {
        return new DateRange(issuedFrom, issuedTo);
    }
}
