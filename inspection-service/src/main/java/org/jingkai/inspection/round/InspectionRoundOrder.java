package org.jingkai.inspection.round;

import java.util.Comparator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The order of a list of rounds. */
@Enum("InspectionRoundOrder")
@Description("The order of a list of rounds.")
public enum InspectionRoundOrder {
    @Description("The latest committee's latest round first.")
    NEWEST_FIRST,
    @Description("The earliest round first.")
    OLDEST_FIRST;

    Comparator<RoundFact> comparator() {
        Comparator<RoundFact> oldest =
                Comparator.<RoundFact>comparingInt(round -> round.committee)
                        .thenComparingInt(round -> round.ordinal);
        return switch (this) {
            case OLDEST_FIRST -> oldest;
            case NEWEST_FIRST -> oldest.reversed();
        };
    }
}
