package org.jingkai.subgraph.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jingkai.subgraph.source.Source;
import org.jingkai.subgraph.source.SourceBasis;
import org.junit.jupiter.api.Test;

class FigureTest {

    private static final Source SOURCE =
            new Source("s", "A source", null, null, null, SourceBasis.PRIMARY);

    @Test
    void standsInTheBaseUnitWithoutAnExponent() {
        Figure figure =
                Figure.published(
                        new BigDecimal("21.79"),
                        12,
                        Unit.CNY,
                        Qualifier.EXACT,
                        ObservationStatus.NORMAL,
                        SOURCE);

        assertThat(figure.value().toString()).isEqualTo("21790000000000");
        assertThat(figure.published().value().toString()).isEqualTo("21.79");
    }

    @Test
    void keepsThePrintedDecimals() {
        assertThat(Figure.plain(new BigDecimal("2.90")).toString()).isEqualTo("2.90");
    }
}
