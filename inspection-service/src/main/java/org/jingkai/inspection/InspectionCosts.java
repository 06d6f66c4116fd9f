package org.jingkai.inspection;

import static java.util.Map.entry;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jingkai.subgraph.cost.Costs;

/**
 * What questions to the inspection service cost. Texts are searched for without an index, in lists
 * of some dozens.
 */
final class InspectionCosts {

    /** Items of each list: the mean over those that have any in the bundled data, rounded up. */
    private static final Map<String, Integer> SIZES =
            Map.ofEntries(
                    entry("CaseSubject.activities", 2),
                    entry("Circular.cases", 3),
                    entry("Circular.issuers", 2),
                    entry("CircularCase.figures", 3),
                    entry("CircularCase.subjects", 2),
                    entry("InspectionRound.targets", 19),
                    entry("Region.circularCases", 2),
                    entry("Region.inspections", 3));

    /** What is dearer to read than a row by its key. */
    private static final Map<String, Integer> WEIGHTS =
            Map.ofEntries(entry("CircularFilter.search", 2));

    private InspectionCosts() {}

    @Produces
    @Singleton
    static Costs costs() {
        return new Costs(SIZES, WEIGHTS);
    }
}
