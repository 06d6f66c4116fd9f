package org.jingkai.zones.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jingkai.subgraph.release.Fact;
import org.jspecify.annotations.Nullable;

/** A version of a measure of a policy plan. */
@Entity
@Table(name = "policy_measure")
class MeasureFact extends Fact {

    @Column(name = "plan_id")
    String planId;

    @Column int position;

    @Column(name = "area_ordinal")
    @Nullable Integer areaOrdinal;

    @Column @Nullable Integer ordinal;

    @Column(name = "title_zh")
    String titleZh;

    @Column(name = "title_en")
    @Nullable String titleEn;

    @Column @Nullable String summary;

    @Nullable AreaKey area() {
        return areaOrdinal == null ? null : new AreaKey(planId, areaOrdinal);
    }
}
