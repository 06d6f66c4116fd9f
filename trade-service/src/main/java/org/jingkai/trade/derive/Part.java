package org.jingkai.trade.derive;

import java.time.Instant;
import org.jingkai.subgraph.figure.Figure;
import org.jingkai.subgraph.figure.ObservationStatus;

/**
 * A published figure that goes into a derived one.
 *
 * @param name what an error calls it
 * @param known the instant at which its release was published: its vintage
 */
public record Part(String name, Figure figure, Instant known) {

    ObservationStatus status() {
        return figure.status();
    }
}
