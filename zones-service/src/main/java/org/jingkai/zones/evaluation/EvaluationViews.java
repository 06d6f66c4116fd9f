package org.jingkai.zones.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import org.jingkai.subgraph.release.ReleaseCatalogue;

/** Makes the types of the schema from stored facts. */
@ApplicationScoped
class EvaluationViews {

    private final ReleaseCatalogue releases;

    EvaluationViews(ReleaseCatalogue releases) {
        this.releases = releases;
    }

    ZoneEvaluation evaluation(EvaluationFact fact) {
        return new ZoneEvaluation(
                fact.year,
                fact.metric,
                fact.rank,
                fact.zoneCode,
                fact.basis,
                releases.sourceOf(fact),
                releases.of(fact));
    }
}
