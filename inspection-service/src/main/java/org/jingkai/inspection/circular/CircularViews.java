package org.jingkai.inspection.circular;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jingkai.inspection.region.Region;
import org.jingkai.subgraph.language.LocalizedName;
import org.jingkai.subgraph.release.ReleaseCatalogue;
import org.jspecify.annotations.Nullable;

/** Makes the types of the schema from stored facts. */
@ApplicationScoped
class CircularViews {

    private final ReleaseCatalogue releases;

    CircularViews(ReleaseCatalogue releases) {
        this.releases = releases;
    }

    Circular circular(CircularFact fact) {
        return new Circular(
                fact.circularId,
                new LocalizedName(fact.titleZh, fact.titleEn),
                List.of(fact.issuers),
                fact.issuedOn,
                fact.casesCount,
                releases.sourceOf(fact),
                releases.of(fact));
    }

    CircularCase circularCase(CaseFact fact) {
        return new CircularCase(
                fact.key(),
                fact.ordinal,
                new LocalizedName(fact.subjectZh, fact.subjectEn),
                summary(fact),
                fact.problem,
                Region.of(fact.regionCode),
                fact.firstYear,
                fact.lastYear,
                releases.sourceOf(fact));
    }

    CaseSubject subject(SubjectFact fact) {
        return new CaseSubject(
                new LocalizedName(fact.organisationZh, fact.organisationEn),
                fact.kind,
                List.of(fact.activitiesZh),
                fact.activityEn,
                fact.firstYear,
                fact.lastYear,
                releases.sourceOf(fact));
    }

    CaseFigure figure(CaseFigureFact fact) {
        return new CaseFigure(fact.indicator, fact.printed.figure(releases.sourceOf(fact)));
    }

    private static @Nullable LocalizedName summary(CaseFact fact) {
        return fact.summaryZh == null && fact.summaryEn == null
                ? null
                : new LocalizedName(fact.summaryZh, fact.summaryEn);
    }
}
