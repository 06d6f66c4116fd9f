package org.jingkai.zones.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The plans, areas and measures that stand as of the instant of the request. */
@ApplicationScoped
class PolicyRepository implements PanacheRepositoryBase<PlanFact, Long> {

    List<PlanFact> byIds(Collection<String> ids) {
        return list("planId in ?1", ids);
    }

    /** Areas of plans, in the order of the plan. */
    List<AreaFact> areas(Collection<String> plans) {
        return getEntityManager()
                .createQuery("from AreaFact where planId in ?1 order by ordinal", AreaFact.class)
                .setParameter(1, plans)
                .getResultList();
    }

    /** Measures of plans by official number, those without one as recorded. */
    List<MeasureFact> measures(Collection<String> plans) {
        return getEntityManager()
                .createQuery(
                        "from MeasureFact where planId in ?1 order by ordinal nulls last, position",
                        MeasureFact.class)
                .setParameter(1, plans)
                .getResultList();
    }
}
