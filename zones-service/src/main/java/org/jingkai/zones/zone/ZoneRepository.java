package org.jingkai.zones.zone;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jingkai.subgraph.asof.Vintages;

/** The zones that stand as of the instant of the request. */
@ApplicationScoped
class ZoneRepository implements PanacheRepositoryBase<ZoneFact, Long> {

    private final Vintages vintages;

    ZoneRepository(Vintages vintages) {
        this.vintages = vintages;
    }

    List<ZoneFact> byCodes(Collection<String> codes) {
        return list("code in ?1", codes);
    }

    /** All versions known as of the instant of the request, superseded ones too. */
    List<ZoneFact> versions(Collection<String> codes) {
        return vintages.read(() -> byCodes(codes));
    }

    /** Zones in the regions themselves and in the regions below them. */
    List<ZoneFact> inRegions(Collection<String> regions) {
        return list("regionCode in ?1 or prefectureCode in ?1 or provinceCode in ?1", regions);
    }
}
