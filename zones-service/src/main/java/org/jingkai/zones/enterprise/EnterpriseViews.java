package org.jingkai.zones.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import org.jingkai.subgraph.language.LocalizedName;
import org.jingkai.subgraph.release.ReleaseCatalogue;
import org.jingkai.subgraph.source.Source;
import org.jingkai.zones.indicator.IndicatorDictionary;
import org.jingkai.zones.region.RegionTree;
import org.jspecify.annotations.Nullable;

/** Makes the types of the schema from stored facts. */
@ApplicationScoped
class EnterpriseViews {

    private final ReleaseCatalogue releases;
    private final RegionTree regions;
    private final IndicatorDictionary indicators;

    EnterpriseViews(ReleaseCatalogue releases, RegionTree regions, IndicatorDictionary indicators) {
        this.releases = releases;
        this.regions = regions;
        this.indicators = indicators;
    }

    Enterprise enterprise(EnterpriseFact fact) {
        return new Enterprise(
                fact.enterpriseId,
                new LocalizedName(fact.nameZh, fact.nameEn),
                group(fact),
                fact.homeCountry,
                fact.note,
                releases.sourceOf(fact),
                releases.of(fact));
    }

    EnterpriseSite site(SiteFact fact) {
        return new EnterpriseSite(
                fact.enterpriseId,
                regions.get(fact.regionCode),
                fact.zoneCode,
                releases.sourceOf(fact),
                releases.of(fact));
    }

    EnterpriseObservation observation(EnterpriseFigureFact fact) {
        Source source = releases.sourceOf(fact);
        return new EnterpriseObservation(
                indicators.get(fact.indicator),
                fact.period,
                fact.printed.figure(source),
                fact.note,
                source,
                releases.of(fact));
    }

    private static @Nullable LocalizedName group(EnterpriseFact fact) {
        return fact.groupZh == null && fact.groupEn == null
                ? null
                : new LocalizedName(fact.groupZh, fact.groupEn);
    }
}
