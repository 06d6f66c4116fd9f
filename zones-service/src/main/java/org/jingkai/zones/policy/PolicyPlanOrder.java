package org.jingkai.zones.policy;

import java.time.LocalDate;
import java.util.Comparator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.jspecify.annotations.Nullable;

/** The order of a list of plans. */
@Enum("PolicyPlanOrder")
@Description("The order of plans; one whose day of issue is not known comes last.")
public enum PolicyPlanOrder {
    @Description("The latest issued first.")
    NEWEST_FIRST,
    @Description("The earliest issued first.")
    OLDEST_FIRST;

    Comparator<PlanFact> comparator() {
        Comparator<LocalDate> days =
                switch (this) {
                    case OLDEST_FIRST -> Comparator.naturalOrder();
                    case NEWEST_FIRST -> Comparator.reverseOrder();
                };
        return Comparator.<PlanFact, @Nullable LocalDate>comparing(
                        plan -> plan.issuedOn, Comparator.nullsLast(days))
                .thenComparing(plan -> plan.planId);
    }
}
