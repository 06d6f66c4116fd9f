package org.jingkai.zones.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jingkai.subgraph.release.Fact;
import org.jspecify.annotations.Nullable;

/** A version of a policy plan. */
@Entity
@Table(name = "policy_plan")
class PlanFact extends Fact {

    @Column(name = "plan_id")
    String planId;

    @Column(name = "title_zh")
    String titleZh;

    @Column(name = "title_en")
    @Nullable String titleEn;

    @Column String issuer;

    @Column(name = "issued_on")
    @Nullable LocalDate issuedOn;

    @Column(name = "areas_count")
    @Nullable Integer areasCount;

    @Column(name = "measures_count")
    @Nullable Integer measuresCount;
}
