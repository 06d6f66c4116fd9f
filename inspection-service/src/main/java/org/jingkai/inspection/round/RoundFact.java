package org.jingkai.inspection.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jingkai.subgraph.release.Fact;
import org.jspecify.annotations.Nullable;

/** A version of an inspection round. */
@Entity
@Table(name = "inspection_round")
class RoundFact extends Fact {

    @Column(name = "round_id")
    String roundId;

    @Column int committee;

    @Column int ordinal;

    @Column(name = "announced_on")
    @Nullable LocalDate announcedOn;

    @Column boolean complete;
}
