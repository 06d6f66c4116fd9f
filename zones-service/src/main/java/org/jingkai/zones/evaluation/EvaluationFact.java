package org.jingkai.zones.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jingkai.subgraph.release.Fact;

/** A version of the rank of a zone. */
@Entity
@Table(name = "zone_evaluation")
class EvaluationFact extends Fact {

    @Column int year;

    @Column
    @Enumerated(EnumType.STRING)
    ZoneMetric metric;

    @Column int rank;

    @Column(name = "zone_code")
    String zoneCode;

    @Column
    @Enumerated(EnumType.STRING)
    EvaluationBasis basis;
}
