package org.jingkai.inspection.circular;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jingkai.subgraph.release.Fact;
import org.jspecify.annotations.Nullable;

/** A version of an organisation named in a case. */
@Entity
@Table(name = "case_subject")
class SubjectFact extends Fact {

    @Column(name = "circular_id")
    String circularId;

    @Column(name = "case_ordinal")
    int caseOrdinal;

    @Column int ordinal;

    @Column(name = "organisation_zh")
    String organisationZh;

    @Column(name = "organisation_en")
    @Nullable String organisationEn;

    @Column
    @Enumerated(EnumType.STRING)
    SubjectKind kind;

    @Column(name = "activities_zh")
    String[] activitiesZh;

    @Column(name = "activity_en")
    @Nullable String activityEn;

    @Column(name = "first_year")
    @Nullable Integer firstYear;

    @Column(name = "last_year")
    @Nullable Integer lastYear;
}
