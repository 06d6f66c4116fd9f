package org.jingkai.zones.enterprise;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The enterprises and their figures that stand as of the instant of the request. */
@ApplicationScoped
class EnterpriseRepository implements PanacheRepositoryBase<EnterpriseFact, Long> {

    List<EnterpriseFact> byIds(Collection<String> ids) {
        return list("enterpriseId in ?1", ids);
    }

    List<EnterpriseFigureFact> figures(Collection<String> enterprises) {
        return getEntityManager()
                .createQuery(
                        "from EnterpriseFigureFact where enterpriseId in ?1",
                        EnterpriseFigureFact.class)
                .setParameter(1, enterprises)
                .getResultList();
    }
}
