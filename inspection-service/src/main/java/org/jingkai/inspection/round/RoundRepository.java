package org.jingkai.inspection.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jingkai.subgraph.database.AnyOf;

/** The rounds that stand as of the instant of the request. */
@ApplicationScoped
class RoundRepository implements PanacheRepositoryBase<RoundFact, Long> {

    List<RoundFact> byIds(Collection<String> ids) {
        return list("any_of(roundId, ?1)", AnyOf.of(ids));
    }
}
