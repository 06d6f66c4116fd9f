package org.jingkai.inspection.circular;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jingkai.subgraph.figure.PrintedValue;
import org.jingkai.subgraph.release.Fact;

/** A version of a number stated in a case. */
@Entity
@Table(name = "case_figure")
class CaseFigureFact extends Fact {

    @Column(name = "circular_id")
    String circularId;

    @Column(name = "case_ordinal")
    int caseOrdinal;

    @Column int ordinal;

    @Column String indicator;

    @Embedded PrintedValue printed;
}
