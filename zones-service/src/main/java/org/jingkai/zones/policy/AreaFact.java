package org.jingkai.zones.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jingkai.subgraph.release.Fact;
import org.jspecify.annotations.Nullable;

/** A version of an area of a policy plan. */
@Entity
@Table(name = "policy_area")
class AreaFact extends Fact {

    @Column(name = "plan_id")
    String planId;

    @Column int ordinal;

    @Column(name = "title_zh")
    String titleZh;

    @Column(name = "title_en")
    @Nullable String titleEn;

    AreaKey key() {
        return new AreaKey(planId, ordinal);
    }
}
