package org.jingkai.zones.observation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jingkai.subgraph.database.AnyOf;

/** The figures that stand as of the instant of the request. */
@ApplicationScoped
class ObservationRepository implements PanacheRepositoryBase<ObservationFact, Long> {

    List<ObservationFact> ofSubjects(Collection<String> subjects) {
        return list("any_of(subject, ?1)", AnyOf.of(subjects));
    }
}
