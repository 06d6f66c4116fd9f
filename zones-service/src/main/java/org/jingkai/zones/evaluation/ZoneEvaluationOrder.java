package org.jingkai.zones.evaluation;

import java.util.Comparator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The order of a list of ranks. */
@Enum("ZoneEvaluationOrder")
@Description("The order of a list of ranks.")
public enum ZoneEvaluationOrder {
    @Description("The latest year first; by metric and rank within it.")
    NEWEST_FIRST,
    @Description("The earliest year first; by metric and rank within it.")
    OLDEST_FIRST,
    @Description("The best rank first; of equal ranks the latest year first.")
    BEST_FIRST;

    Comparator<EvaluationFact> comparator() {
        Comparator<EvaluationFact> oldest = Comparator.comparingInt(fact -> fact.year);
        Comparator<EvaluationFact> best = Comparator.comparingInt(fact -> fact.rank);
        Comparator<EvaluationFact> byMetric = Comparator.comparing(fact -> fact.metric);
        Comparator<EvaluationFact> order =
                switch (this) {
                    case NEWEST_FIRST ->
                            oldest.reversed().thenComparing(byMetric).thenComparing(best);
                    case OLDEST_FIRST -> oldest.thenComparing(byMetric).thenComparing(best);
                    case BEST_FIRST ->
                            best.thenComparing(oldest.reversed()).thenComparing(byMetric);
                };
        return order.thenComparing(fact -> fact.zoneCode);
    }
}
