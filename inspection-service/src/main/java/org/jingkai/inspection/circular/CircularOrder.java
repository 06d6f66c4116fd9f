package org.jingkai.inspection.circular;

import java.time.LocalDate;
import java.util.Comparator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The order of circulars, or of cases by their circulars. */
@Enum("CircularOrder")
@Description("The order of circulars; one whose day of issue is not known comes last.")
public enum CircularOrder {
    @Description("The latest issued first.")
    NEWEST_FIRST,
    @Description("The earliest issued first.")
    OLDEST_FIRST;

    Comparator<CircularFact> comparator() {
        Comparator<LocalDate> days =
                switch (this) {
                    case OLDEST_FIRST -> Comparator.naturalOrder();
                    case NEWEST_FIRST -> Comparator.reverseOrder();
                };
        return Comparator.<CircularFact, LocalDate>comparing(
                        circular -> circular.issuedOn, Comparator.nullsLast(days))
                .thenComparing(circular -> circular.circularId);
    }
}
