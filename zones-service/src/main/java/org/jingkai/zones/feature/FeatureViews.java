package org.jingkai.zones.feature;

import jakarta.enterprise.context.ApplicationScoped;
import org.jingkai.subgraph.language.LocalizedName;
import org.jingkai.subgraph.release.ReleaseCatalogue;
import org.jingkai.zones.region.RegionTree;

/** Makes the types of the schema from stored facts. */
@ApplicationScoped
class FeatureViews {

    private final ReleaseCatalogue releases;
    private final RegionTree regions;

    FeatureViews(ReleaseCatalogue releases, RegionTree regions) {
        this.releases = releases;
        this.regions = regions;
    }

    ZoneFeature feature(FeatureFact fact) {
        return new ZoneFeature(
                fact.kind,
                new LocalizedName(fact.nameZh, fact.nameEn),
                fact.description,
                fact.since,
                fact.ofAllZones(),
                fact.ofAllZones() ? null : fact.zoneCode,
                regions.find(fact.regionCode),
                releases.sourceOf(fact),
                releases.of(fact));
    }
}
