package org.jingkai.zones.event;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jingkai.zones.region.RegionScope;
import org.jingkai.zones.search.SearchText;
import org.jingkai.zones.zone.ZoneCode;

/** Finds events, in at most two statements. */
@ApplicationScoped
class EventSearch {

    private final EventRepository events;

    EventSearch(EventRepository events) {
        this.events = events;
    }

    List<EventFact> find(EventFilter filter, EventOrder order) {
        Predicate<EventFact> condition = byPlace(filter).and(byTime(filter));
        List<EventFact> found =
                events.listAll().stream()
                        .filter(event -> filter.kind() == null || filter.kind() == event.kind)
                        .filter(condition)
                        .sorted(order.comparator())
                        .toList();
        return withText(found, SearchText.of(filter.search()));
    }

    private static Predicate<EventFact> byPlace(EventFilter filter) {
        RegionScope place = RegionScope.of(filter.region(), filter.direct());
        String zone = filter.zone() == null ? null : ZoneCode.checked(filter.zone());
        return event ->
                place.holds(event.regionCode) && (zone == null || zone.equals(event.zoneCode));
    }

    private static Predicate<EventFact> byTime(EventFilter filter) {
        EventTime from = EventTime.ofRequest(filter.from());
        EventTime to = EventTime.ofRequest(filter.to());
        if (from != null && to != null && from.firstDay().isAfter(to.lastDay())) {
            throw new RequestProblem(
                    ProblemCode.BAD_RANGE,
                    "The range begins at "
                            + filter.from()
                            + " and ends at "
                            + filter.to()
                            + ", which is earlier. Turn the two round.");
        }
        return event -> {
            EventTime time = EventOrder.time(event);
            return (from == null || !time.firstDay().isBefore(from.firstDay()))
                    && (to == null || !time.lastDay().isAfter(to.lastDay()));
        };
    }

    private List<EventFact> withText(List<EventFact> found, SearchText text) {
        if (text.part() == null) {
            return found;
        }
        Map<String, List<ParticipantFact>> participants =
                events.participants(found.stream().map(event -> event.eventId).toList()).stream()
                        .collect(groupingBy(participant -> participant.eventId));
        return found.stream()
                .filter(event ->
                        text.isIn(event.titleZh, event.titleEn)
                                || participants.getOrDefault(event.eventId, List.of()).stream()
                                        .anyMatch(participant -> names(participant, text)))
                .toList();
    }

    private static boolean names(ParticipantFact participant, SearchText text) {
        return text.isIn(
                participant.nameZh,
                participant.nameEn,
                participant.organisationZh,
                participant.organisationEn,
                participant.roleZh,
                participant.roleEn);
    }
}
