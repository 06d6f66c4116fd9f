package org.jingkai.zones.evaluation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which ranks are wanted; every given part must hold. */
@Input("ZoneEvaluationFilter")
@Description("Which ranks are wanted. Every given part must hold.")
public record ZoneEvaluationFilter(
        @Nullable @Description("Year of the exercise.") Integer year,
        @Nullable @Description("This year or later.") Integer yearFrom,
        @Nullable @Description("This year or earlier.") Integer yearTo,
        @Nullable @Description("What was ranked.") ZoneMetric metric,
        @Nullable @Id @Description("Only these zones, by code.") List<String> zones,
        @Nullable @Id @Description("Code of a region; zones in the regions in it count too.")
                String region,
        @Nullable @Description("Whether only the region itself is meant.") Boolean direct,
        @Nullable @Description("This place or a better one: 10 for the first ten.") Integer rankTo,
        @Nullable @Description("How the rank is known.") EvaluationBasis basis) {

    static final ZoneEvaluationFilter ALL = ofZone(null, null, null);

    /** The ranks of a zone: all metrics and years where none is given. */
    static ZoneEvaluationFilter ofZone(
            @Nullable ZoneMetric metric, @Nullable Integer yearFrom, @Nullable Integer yearTo) {
        return new ZoneEvaluationFilter(
                null, yearFrom, yearTo, metric, null, null, null, null, null);
    }

    /** Whether a rank fits; the region is left to the caller, who knows where zones stand. */
    boolean holds(EvaluationFact fact) {
        return holdsYear(fact.year)
                && (metric == null || metric == fact.metric)
                && (zones == null || zones.contains(fact.zoneCode))
                && (rankTo == null || fact.rank <= rankTo)
                && (basis == null || basis == fact.basis);
    }

    private boolean holdsYear(int of) {
        return (year == null || year == of)
                && (yearFrom == null || of >= yearFrom)
                && (yearTo == null || of <= yearTo);
    }
}
