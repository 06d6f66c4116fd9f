package org.jingkai.zones.feature;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The features that stand as of the instant of the request. */
@ApplicationScoped
class FeatureRepository implements PanacheRepositoryBase<FeatureFact, Long> {

    List<FeatureFact> ofZones(Collection<String> zones) {
        return list("zoneCode in ?1 order by ordinal", zones);
    }

    /** Features in the regions themselves and in the regions below them. */
    List<FeatureFact> inRegions(Collection<String> regions) {
        return list(
                "regionCode in ?1 or prefectureCode in ?1 or provinceCode in ?1 order by ordinal",
                regions);
    }
}
