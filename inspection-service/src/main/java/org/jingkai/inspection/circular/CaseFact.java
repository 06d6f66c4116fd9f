package org.jingkai.inspection.circular;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jingkai.subgraph.release.Fact;
import org.jspecify.annotations.Nullable;

/** A version of a case of a circular. */
@Entity
@Table(name = "circular_case")
class CaseFact extends Fact {

    @Column(name = "circular_id")
    String circularId;

    @Column int ordinal;

    @Column(name = "subject_zh")
    String subjectZh;

    @Column(name = "subject_en")
    @Nullable String subjectEn;

    @Column
    @Enumerated(EnumType.STRING)
    CircularProblem problem;

    @Column(name = "summary_zh")
    @Nullable String summaryZh;

    @Column(name = "summary_en")
    @Nullable String summaryEn;

    @Column(name = "first_year")
    @Nullable Integer firstYear;

    @Column(name = "last_year")
    @Nullable Integer lastYear;

    @Column(name = "region_code")
    @Nullable String regionCode;

    @Column(name = "prefecture_code", insertable = false, updatable = false)
    @Nullable String prefectureCode;

    @Column(name = "province_code", insertable = false, updatable = false)
    @Nullable String provinceCode;

    CaseKey key() {
        return new CaseKey(circularId, ordinal);
    }
}
