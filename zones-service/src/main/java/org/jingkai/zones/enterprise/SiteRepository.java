package org.jingkai.zones.enterprise;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jingkai.subgraph.database.AnyOf;

/** The sites that stand as of the instant of the request, as recorded. */
@ApplicationScoped
class SiteRepository implements PanacheRepositoryBase<SiteFact, Long> {

    private static final String ORDER = " order by ordinal";

    List<SiteFact> ofEnterprises(Collection<String> enterprises) {
        return list("any_of(enterpriseId, ?1)" + ORDER, AnyOf.of(enterprises));
    }

    List<SiteFact> ofZones(Collection<String> zones) {
        return list("any_of(zoneCode, ?1)" + ORDER, AnyOf.of(zones));
    }

    /** Sites in the regions themselves and in the regions below them. */
    List<SiteFact> inRegions(Collection<String> regions) {
        return list(
                "any_of(regionCode, ?1) or any_of(prefectureCode, ?1) or any_of(provinceCode, ?1)"
                        + ORDER,
                AnyOf.of(regions));
    }
}
