package org.jingkai.zones.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jingkai.subgraph.database.AnyOf;

/** The plans, areas and measures that stand as of the instant of the request. */
@ApplicationScoped
class PolicyRepository implements PanacheRepositoryBase<PlanFact, Long> {

    List<PlanFact> byIds(Collection<String> ids) {
        return list("any_of(planId, ?1)", AnyOf.of(ids));
    }

    /** Areas of plans, in the order of the plan. */
    List<AreaFact> areas(Collection<String> plans) {
        return getEntityManager()
                .createQuery(
                        "from AreaFact where any_of(planId, ?1) order by ordinal", AreaFact.class)
                .setParameter(1, AnyOf.of(plans))
                .getResultList();
    }

    /** Measures of plans by official number, those without one as recorded. */
    List<MeasureFact> measures(Collection<String> plans) {
        return getEntityManager()
                .createQuery(
                        "from MeasureFact where any_of(planId, ?1) order by ordinal nulls last, position",
                        MeasureFact.class)
                .setParameter(1, AnyOf.of(plans))
                .getResultList();
    }
}
