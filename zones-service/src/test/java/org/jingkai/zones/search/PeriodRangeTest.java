package org.jingkai.zones.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jingkai.subgraph.period.Period;
import org.junit.jupiter.api.Test;

class PeriodRangeTest {

    @Test
    void holdsAPeriodThatLiesWhollyInIt() {
        PeriodRange range = PeriodRange.of("2023", "2025");

        assertThat(range.holds(Period.parse("2024-Q3"))).isTrue();
        assertThat(range.holds(Period.parse("2023"))).isTrue();
        assertThat(range.holds(Period.parse("2025-12"))).isTrue();
    }

    @Test
    void leavesOutAPeriodThatReachesBeyondIt() {
        assertThat(PeriodRange.of("2024-07", null).holds(Period.parse("2024"))).isFalse();
        assertThat(PeriodRange.of(null, "2024-Q2").holds(Period.parse("2024-Q3"))).isFalse();
    }

    @Test
    void refusesARangeThatIsTurnedRound() {
        assertThatThrownBy(() -> PeriodRange.of("2025", "2024-12"))
                .hasMessageContaining("Turn the two round");
        assertThat(PeriodRange.of("2025-06", "2025").holds(Period.parse("2025-07"))).isTrue();
    }
}
