package org.jingkai.trade.observation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jingkai.subgraph.figure.ObservationStatus;
import org.jingkai.subgraph.figure.PrintedValue;
import org.jingkai.subgraph.figure.Unit;
import org.jingkai.subgraph.release.Fact;
import org.jspecify.annotations.Nullable;

/** A version of an observation: one number with all its dimensions. */
@Entity
@Table(name = "trade_observation")
public class ObservationFact extends Fact {

    @Column(name = "slice_key")
    String sliceKey;

    @Column String period;

    @Column(name = "period_end")
    int periodEnd;

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

    @Column String area;

    @Column String regime;

    @Column
    @Enumerated(EnumType.STRING)
    Measure measure;

    @Column
    @Enumerated(EnumType.STRING)
    @Nullable Currency currency;

    @Embedded PrintedValue printed;

    @Column
    @Enumerated(EnumType.STRING)
    ObservationStatus status;

    @Column(name = "published_on")
    @Nullable LocalDate publishedOn;

    @Column(insertable = false, updatable = false)
    BigDecimal number;

    public TradeFlow flow() {
        return flow;
    }

    public Measure measure() {
        return measure;
    }

    public ObservationStatus status() {
        return status;
    }

    public @Nullable Currency currency() {
        return currency;
    }

    /** The text of its slice, as {@link SliceKey#text} writes it. */
    public String sliceText() {
        return sliceKey;
    }

    /** The number in its base unit. */
    public BigDecimal number() {
        return number;
    }

    public Unit unit() {
        return printed.unit();
    }

    public int periodEnd() {
        return periodEnd;
    }

    /** The slice that the observation belongs to, in a currency. */
    public SliceKey slice(Currency wanted) {
        return new SliceKey(period, span, partner, commodity, trader, region, area, regime, wanted);
    }

    /** Whether the observation is of that currency or of none. */
    public boolean isIn(Currency wanted) {
        return currency == null || currency == wanted;
    }
}
