package org.jingkai.zones.observation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The figures that stand as of the instant of the request. */
@ApplicationScoped
class ObservationRepository implements PanacheRepositoryBase<ObservationFact, Long> {

    List<ObservationFact> ofSubjects(Collection<String> subjects) {
        return list("subject in ?1", subjects);
    }
}
