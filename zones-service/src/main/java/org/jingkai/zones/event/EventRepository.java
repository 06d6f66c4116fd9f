package org.jingkai.zones.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The events and participants that stand as of the instant of the request. */
@ApplicationScoped
class EventRepository implements PanacheRepositoryBase<EventFact, Long> {

    List<EventFact> byId(String id) {
        return list("eventId", id);
    }

    List<EventFact> ofZones(Collection<String> zones) {
        return list("zoneCode in ?1", zones);
    }

    /** Events in the regions themselves and in the regions below them. */
    List<EventFact> inRegions(Collection<String> regions) {
        return list("regionCode in ?1 or prefectureCode in ?1 or provinceCode in ?1", regions);
    }

    /** Participants of events, as the source names them. */
    List<ParticipantFact> participants(Collection<String> events) {
        return getEntityManager()
                .createQuery(
                        "from ParticipantFact where eventId in ?1 order by ordinal",
                        ParticipantFact.class)
                .setParameter(1, events)
                .getResultList();
    }
}
