package org.jingkai.inspection.round;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jingkai.subgraph.period.DateRange;
import org.jspecify.annotations.Nullable;

/** Which rounds are wanted; every given part must hold. */
@Input("InspectionRoundFilter")
@Description("Which rounds are wanted. Every given part must hold.")
public record InspectionRoundFilter(
        @Nullable @Description("Number of the Central Committee.") Integer committee,
        @Nullable @Description("Number of the round.") Integer ordinal,
        @Nullable @Description("Announced on this day or later.") LocalDate announcedFrom,
        @Nullable @Description("Announced on this day or earlier.") LocalDate announcedTo,
        @Nullable @Description("Whether every target is listed.") Boolean complete) {

    boolean holds(RoundFact round) {
        return (committee == null || committee == round.committee)
                && (ordinal == null || ordinal == round.ordinal)
                && (complete == null || complete == round.complete)
                && new DateRange(announcedFrom, announcedTo).holds(round.announcedOn);
    }
}
