package org.jingkai.zones.feature;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jingkai.subgraph.database.AnyOf;

/** The features that stand as of the instant of the request. */
@ApplicationScoped
class FeatureRepository implements PanacheRepositoryBase<FeatureFact, Long> {

    List<FeatureFact> ofZones(Collection<String> zones) {
        return list("any_of(zoneCode, ?1) order by ordinal", AnyOf.of(zones));
    }

    /** Features in the regions themselves and in the regions below them. */
    List<FeatureFact> inRegions(Collection<String> regions) {
        return list(
                "any_of(regionCode, ?1) or any_of(prefectureCode, ?1) or any_of(provinceCode, ?1) order by ordinal",
                AnyOf.of(regions));
    }
}
