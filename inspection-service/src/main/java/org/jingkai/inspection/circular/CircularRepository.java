package org.jingkai.inspection.circular;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jingkai.subgraph.database.AnyOf;

/** The circulars that stand as of the instant of the request. */
@ApplicationScoped
class CircularRepository implements PanacheRepositoryBase<CircularFact, Long> {

    List<CircularFact> byIds(Collection<String> ids) {
        return list("any_of(circularId, ?1)", AnyOf.of(ids));
    }
}
