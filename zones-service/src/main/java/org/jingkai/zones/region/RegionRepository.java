package org.jingkai.zones.region;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The code list of regions. */
@ApplicationScoped
class RegionRepository implements PanacheRepositoryBase<RegionEntry, String> {

    List<RegionEntry> inOrder() {
        return list("from RegionEntry order by code");
    }
}
