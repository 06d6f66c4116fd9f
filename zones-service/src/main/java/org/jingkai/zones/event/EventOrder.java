package org.jingkai.zones.event;

import java.util.Comparator;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The order of a list of events. */
@Enum("EventOrder")
@Description("The order of a list of events; a period counts by its last day.")
public enum EventOrder {
    @Description("The latest first.")
    NEWEST_FIRST,
    @Description("The earliest first.")
    OLDEST_FIRST;

    Comparator<EventFact> comparator() {
        Comparator<EventFact> earliest =
                Comparator.comparing(EventOrder::time, EventTime.EARLIEST_FIRST);
        Comparator<EventFact> order =
                switch (this) {
                    case NEWEST_FIRST -> earliest.reversed();
                    case OLDEST_FIRST -> earliest;
                };
        return order.thenComparing(event -> event.eventId);
    }

    /** The time of an event, which was checked when it was loaded. */
    static EventTime time(EventFact event) {
        return Objects.requireNonNull(EventTime.of(event.heldOn));
    }
}
