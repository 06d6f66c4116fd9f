package org.jingkai.zones.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jingkai.subgraph.database.AnyOf;

/** The events and participants that stand as of the instant of the request. */
@ApplicationScoped
class EventRepository implements PanacheRepositoryBase<EventFact, Long> {

    List<EventFact> byId(String id) {
        return list("eventId", id);
    }

    List<EventFact> ofZones(Collection<String> zones) {
        return list("any_of(zoneCode, ?1)", AnyOf.of(zones));
    }

    /** Events in the regions themselves and in the regions below them. */
    List<EventFact> inRegions(Collection<String> regions) {
        return list(
                "any_of(regionCode, ?1) or any_of(prefectureCode, ?1) or any_of(provinceCode, ?1)",
                AnyOf.of(regions));
    }

    /** Participants of events, as the source names them. */
    List<ParticipantFact> participants(Collection<String> events) {
        return getEntityManager()
                .createQuery(
                        "from ParticipantFact where any_of(eventId, ?1) order by ordinal",
                        ParticipantFact.class)
                .setParameter(1, AnyOf.of(events))
                .getResultList();
    }
}
