package org.jingkai.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Who asked how much lately. */
class RecentDemandTest {

    private final RecentDemand demand = new RecentDemand(1_000);

    @Test
    void countsVisits() {
        demand.visit("a", 0);
        demand.visit("a", 0);
        assertThat(demand.visit("a", 0)).isCloseTo(Math.log(3) / Math.log(2), within(1e-9));
        assertThat(demand.visit("b", 0)).isZero();
    }

    @Test
    void forgetsAHalfInAHalfLife() {
        demand.visit("a", 0);
        demand.visit("a", 0);
        double twoOfThenAndOneOfNow = demand.visit("a", 1_000);
        demand.visit("b", 1_000);
        assertThat(demand.visit("b", 1_000)).isCloseTo(twoOfThenAndOneOfNow, within(1e-9));
    }

    @Test
    void goesOnForYears() {
        long years = 3_000_000_000_000_000_000L;
        demand.visit("a", -years);
        assertThat(demand.visit("a", years)).isCloseTo(years / 1_000.0, within(1.0));
    }

    @Test
    void tellsAQuietClientFromThousandsThatAskMuch() {
        for (int i = 0; i < 20_000; i++) {
            demand.visit("10.0." + i % 1_000 / 250 + "." + i % 250, 0);
        }
        int mistaken = 0;
        for (int i = 0; i < 1_000; i++) {
            mistaken += demand.visit("192.168." + i / 250 + "." + i % 250, 0) > 4 ? 1 : 0;
        }
        assertThat(mistaken).isLessThan(150);
    }
}
