package org.jingkai.zones.observation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jingkai.subgraph.figure.PrintedValue;
import org.jingkai.subgraph.release.Fact;
import org.jspecify.annotations.Nullable;

/** A version of a figure of a zone, or of all zones. */
@Entity
@Table(name = "zone_observation")
class ObservationFact extends Fact {

    /** The subject of figures of all zones. */
    static final String ALL_ZONES = "ALL";

    @Column String subject;

    @Column String indicator;

    @Column String period;

    @Embedded PrintedValue printed;

    @Column @Nullable String note;
}
