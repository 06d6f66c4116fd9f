package org.jingkai.inspection.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The rounds that stand as of the instant of the request. */
@ApplicationScoped
class RoundRepository implements PanacheRepositoryBase<RoundFact, Long> {

    List<RoundFact> byIds(Collection<String> ids) {
        return list("roundId in ?1", ids);
    }
}
