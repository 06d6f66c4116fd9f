package org.jingkai.zones.enterprise;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jingkai.subgraph.figure.PrintedValue;
import org.jingkai.subgraph.release.Fact;
import org.jspecify.annotations.Nullable;

/** A version of a figure of an enterprise. */
@Entity
@Table(name = "enterprise_observation")
class EnterpriseFigureFact extends Fact {

    @Column(name = "enterprise_id")
    String enterpriseId;

    @Column String indicator;

    @Column String period;

    @Embedded PrintedValue printed;

    @Column @Nullable String note;
}
