package org.jingkai.zones.observation;

import java.util.List;
import java.util.function.Predicate;
import org.jingkai.subgraph.period.Period;
import org.jingkai.zones.indicator.IndicatorDictionary;
import org.jingkai.zones.search.PeriodRange;
import org.jingkai.zones.zone.ZoneCode;
import org.jspecify.annotations.Nullable;

/** Matches figures against a filter. */
final class ObservationSearch {

    private ObservationSearch() {}

    /**
     * The condition of a filter; the region is left to the caller, who knows where zones stand.
     *
     * @throws org.jingkai.subgraph.error.RequestProblem if a part of the filter is malformed
     */
    static Predicate<ObservationFact> of(ZoneObservationFilter filter) {
        IndicatorDictionary.check(filter.indicators());
        ZoneCode.check(filter.zones());
        PeriodRange range = PeriodRange.of(filter.from(), filter.to());
        return fact ->
                isOf(filter.subject(), fact)
                        && isAmong(filter.zones(), fact.subject)
                        && isAmong(filter.indicators(), fact.indicator)
                        && (filter.source() == null || filter.source().equals(fact.releaseId()))
                        && range.holds(Period.parse(fact.period));
    }

    private static boolean isOf(@Nullable ZoneSubject subject, ObservationFact fact) {
        boolean ofAll = fact.subject.equals(ObservationFact.ALL_ZONES);
        return subject == null || ofAll == (subject == ZoneSubject.ALL_ZONES);
    }

    private static boolean isAmong(@Nullable List<String> codes, String code) {
        return codes == null || codes.contains(code);
    }
}
