package org.jingkai.trade.milestone;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jingkai.subgraph.figure.PrintedValue;
import org.jingkai.subgraph.release.Fact;
import org.jingkai.trade.observation.Measure;
import org.jingkai.trade.observation.Span;
import org.jingkai.trade.observation.TradeFlow;

/** A version of a milestone. */
@Entity
@Table(name = "trade_milestone")
class MilestoneFact extends Fact {

    @Column String period;

    @Column
    @Enumerated(EnumType.STRING)
    Span span;

    @Column
    @Enumerated(EnumType.STRING)
    TradeFlow flow;

    @Column String partner;

    @Column String commodity;

    @Column String trader;

    @Column String region;

    @Column
    @Enumerated(EnumType.STRING)
    Measure measure;

    @Column
    @Enumerated(EnumType.STRING)
    MilestoneKind kind;

    @Embedded PrintedValue printed;
}
