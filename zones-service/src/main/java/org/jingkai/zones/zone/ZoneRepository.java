package org.jingkai.zones.zone;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jingkai.subgraph.asof.Vintages;
import org.jingkai.subgraph.database.AnyOf;

/** The zones that stand as of the instant of the request. */
@ApplicationScoped
class ZoneRepository implements PanacheRepositoryBase<ZoneFact, Long> {

    private final Vintages vintages;

    ZoneRepository(Vintages vintages) {
        this.vintages = vintages;
    }

    List<ZoneFact> byCodes(Collection<String> codes) {
        return list("any_of(code, ?1)", AnyOf.of(codes));
    }

    /** All versions known as of the instant of the request, superseded ones too. */
    List<ZoneFact> versions(Collection<String> codes) {
        return vintages.read(() -> byCodes(codes));
    }

    /** Zones in the regions themselves and in the regions below them. */
    List<ZoneFact> inRegions(Collection<String> regions) {
        return list(
                "any_of(regionCode, ?1) or any_of(prefectureCode, ?1) or any_of(provinceCode, ?1)",
                AnyOf.of(regions));
    }
}
