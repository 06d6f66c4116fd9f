package org.jingkai.zones.observation;

import java.util.Comparator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.jingkai.subgraph.period.Period;

/** The order of a list of figures. */
@Enum("ZoneObservationOrder")
@Description("The order of a list of figures.")
public enum ZoneObservationOrder {
    @Description("By indicator in the order of the dictionary, then by subject and period.")
    INDICATOR,
    @Description("By zone, figures of all zones first, then by indicator and period.")
    SUBJECT,
    @Description("The latest period first, then by indicator and subject.")
    NEWEST_FIRST,
    @Description("The earliest period first, then by indicator and subject.")
    OLDEST_FIRST;

    /** The order of views; of one figure in several sources the source's identifier decides. */
    Comparator<ZoneObservation> comparator() {
        Comparator<ZoneObservation> indicator =
                Comparator.comparingInt(o -> o.indicator().ordinal());
        Comparator<ZoneObservation> subject = Comparator.comparing(ZoneObservation::subject);
        Comparator<ZoneObservation> oldest = Comparator.comparing(o -> Period.parse(o.period()));
        Comparator<ZoneObservation> order =
                switch (this) {
                    case INDICATOR -> indicator.thenComparing(subject).thenComparing(oldest);
                    case SUBJECT -> subject.thenComparing(indicator).thenComparing(oldest);
                    case NEWEST_FIRST ->
                            oldest.reversed().thenComparing(indicator).thenComparing(subject);
                    case OLDEST_FIRST -> oldest.thenComparing(indicator).thenComparing(subject);
                };
        return order.thenComparing(o -> o.source().id());
    }
}
