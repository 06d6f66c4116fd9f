package org.jingkai.inspection.round;

import jakarta.enterprise.context.ApplicationScoped;
import org.jingkai.inspection.region.Region;
import org.jingkai.subgraph.language.LocalizedName;
import org.jingkai.subgraph.release.ReleaseCatalogue;

/** Makes the types of the schema from stored facts. */
@ApplicationScoped
class RoundViews {

    private final ReleaseCatalogue releases;

    RoundViews(ReleaseCatalogue releases) {
        this.releases = releases;
    }

    InspectionRound round(RoundFact fact) {
        return new InspectionRound(
                fact.roundId,
                fact.committee,
                fact.ordinal,
                fact.announcedOn,
                fact.complete,
                releases.sourceOf(fact),
                releases.of(fact));
    }

    Inspection inspection(TargetFact fact) {
        return new Inspection(
                fact.roundId,
                fact.ordinal,
                new LocalizedName(fact.nameZh, fact.nameEn),
                fact.kind,
                fact.mode,
                Region.of(fact.regionCode),
                releases.sourceOf(fact),
                releases.of(fact));
    }
}
