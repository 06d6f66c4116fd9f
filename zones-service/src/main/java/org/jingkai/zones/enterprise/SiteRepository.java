package org.jingkai.zones.enterprise;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The sites that stand as of the instant of the request, as recorded. */
@ApplicationScoped
class SiteRepository implements PanacheRepositoryBase<SiteFact, Long> {

    private static final String ORDER = " order by ordinal";

    List<SiteFact> ofEnterprises(Collection<String> enterprises) {
        return list("enterpriseId in ?1" + ORDER, enterprises);
    }

    List<SiteFact> ofZones(Collection<String> zones) {
        return list("zoneCode in ?1" + ORDER, zones);
    }

    /** Sites in the regions themselves and in the regions below them. */
    List<SiteFact> inRegions(Collection<String> regions) {
        return list(
                "regionCode in ?1 or prefectureCode in ?1 or provinceCode in ?1" + ORDER, regions);
    }
}
