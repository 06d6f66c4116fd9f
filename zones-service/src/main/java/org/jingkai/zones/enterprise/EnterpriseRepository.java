package org.jingkai.zones.enterprise;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jingkai.subgraph.database.AnyOf;

/** The enterprises and their figures that stand as of the instant of the request. */
@ApplicationScoped
class EnterpriseRepository implements PanacheRepositoryBase<EnterpriseFact, Long> {

    List<EnterpriseFact> byIds(Collection<String> ids) {
        return list("any_of(enterpriseId, ?1)", AnyOf.of(ids));
    }

    List<EnterpriseFigureFact> figures(Collection<String> enterprises) {
        return getEntityManager()
                .createQuery(
                        "from EnterpriseFigureFact where any_of(enterpriseId, ?1)",
                        EnterpriseFigureFact.class)
                .setParameter(1, AnyOf.of(enterprises))
                .getResultList();
    }
}
