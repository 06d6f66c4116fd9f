package org.jingkai.inspection.circular;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jingkai.subgraph.release.Fact;
import org.jspecify.annotations.Nullable;

/** A version of a circular. */
@Entity
@Table(name = "circular")
class CircularFact extends Fact {

    @Column(name = "circular_id")
    String circularId;

    @Column(name = "title_zh")
    String titleZh;

    @Column(name = "title_en")
    @Nullable String titleEn;

    @Column String[] issuers;

    @Column(name = "issued_on")
    @Nullable LocalDate issuedOn;

    @Column(name = "cases_count")
    @Nullable Integer casesCount;
}
