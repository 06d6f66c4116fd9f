package org.jingkai.zones.policy;

import jakarta.enterprise.context.ApplicationScoped;
import org.jingkai.subgraph.language.LocalizedName;
import org.jingkai.subgraph.release.ReleaseCatalogue;

/** Makes the types of the schema from stored facts. */
@ApplicationScoped
class PolicyViews {

    private final ReleaseCatalogue releases;

    PolicyViews(ReleaseCatalogue releases) {
        this.releases = releases;
    }

    PolicyPlan plan(PlanFact fact) {
        return new PolicyPlan(
                fact.planId,
                new LocalizedName(fact.titleZh, fact.titleEn),
                fact.issuer,
                fact.issuedOn,
                fact.areasCount,
                fact.measuresCount,
                releases.sourceOf(fact),
                releases.of(fact));
    }

    PolicyArea area(AreaFact fact) {
        return new PolicyArea(
                fact.key(),
                fact.ordinal,
                new LocalizedName(fact.titleZh, fact.titleEn),
                releases.sourceOf(fact),
                releases.of(fact));
    }

    PolicyMeasure measure(MeasureFact fact) {
        return new PolicyMeasure(
                fact.area(),
                fact.ordinal,
                new LocalizedName(fact.titleZh, fact.titleEn),
                fact.summary,
                releases.sourceOf(fact),
                releases.of(fact));
    }
}
