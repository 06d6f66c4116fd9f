package org.jingkai.zones.observation;

import jakarta.enterprise.context.ApplicationScoped;
import org.jingkai.subgraph.release.ReleaseCatalogue;
import org.jingkai.subgraph.source.Source;
import org.jingkai.zones.indicator.IndicatorDictionary;

/** Makes the types of the schema from stored facts. */
@ApplicationScoped
class ObservationViews {

    private final ReleaseCatalogue releases;
    private final IndicatorDictionary indicators;

    ObservationViews(ReleaseCatalogue releases, IndicatorDictionary indicators) {
        this.releases = releases;
        this.indicators = indicators;
    }

    ZoneObservation observation(ObservationFact fact) {
        Source source = releases.sourceOf(fact);
        return new ZoneObservation(
                fact.subject,
                indicators.get(fact.indicator),
                fact.period,
                fact.printed.figure(source),
                fact.note,
                source,
                releases.of(fact));
    }
}
