package org.jingkai.subgraph.figure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jingkai.subgraph.source.Source;

/** The columns {@code value, unit_mult, unit, qualifier} of a fact that is a number. */
@Embeddable
public class PrintedValue {

    @Column(name = "value", nullable = false)
    BigDecimal printed;

    @Column(name = "unit_mult", nullable = false)
    int unitMultiplier;

    @Column(name = "unit", nullable = false)
    @Enumerated(EnumType.STRING)
    Unit unit;

    @Column(name = "qualifier", nullable = false)
    @Enumerated(EnumType.STRING)
    Qualifier qualifier;

    public PrintedValue() {}

    public Unit unit() {
        return unit;
    }

    public Figure figure(Source source) {
        return figure(ObservationStatus.NORMAL, source);
    }

    public Figure figure(ObservationStatus status, Source source) {
        return Figure.published(printed, unitMultiplier, unit, qualifier, status, source);
    }
}
