package org.jingkai.inspection.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jingkai.subgraph.release.Fact;
import org.jspecify.annotations.Nullable;

/** A version of a target of an inspection round. */
@Entity
@Table(name = "inspection_target")
class TargetFact extends Fact {

    @Column(name = "round_id")
    String roundId;

    @Column int ordinal;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    @Nullable String nameEn;

    @Column
    @Enumerated(EnumType.STRING)
    TargetKind kind;

    @Column
    @Enumerated(EnumType.STRING)
    InspectionMode mode;

    @Column(name = "region_code")
    @Nullable String regionCode;

    @Column(name = "prefecture_code", insertable = false, updatable = false)
    @Nullable String prefectureCode;

    @Column(name = "province_code", insertable = false, updatable = false)
    @Nullable String provinceCode;
}
