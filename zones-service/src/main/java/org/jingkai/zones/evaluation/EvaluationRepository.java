package org.jingkai.zones.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jingkai.subgraph.database.AnyOf;

/** The ranks that stand as of the instant of the request. */
@ApplicationScoped
class EvaluationRepository implements PanacheRepositoryBase<EvaluationFact, Long> {

    List<EvaluationFact> ranking(int year, ZoneMetric metric, int first) {
        return find("year = ?1 and metric = ?2 order by rank, zoneCode", year, metric)
                .page(0, first)
                .list();
    }

    List<EvaluationFact> ofZones(Collection<String> zones) {
        return list("any_of(zoneCode, ?1)", AnyOf.of(zones));
    }
}
