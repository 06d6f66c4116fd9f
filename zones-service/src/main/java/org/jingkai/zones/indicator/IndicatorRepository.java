package org.jingkai.zones.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The stored dictionary of indicators. */
@ApplicationScoped
class IndicatorRepository implements PanacheRepositoryBase<IndicatorEntry, String> {

    List<IndicatorEntry> inOrder() {
        return list("from IndicatorEntry order by ordinal");
    }
}
