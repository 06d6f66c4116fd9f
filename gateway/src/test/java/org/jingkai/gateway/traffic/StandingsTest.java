package org.jingkai.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Who asks in vain. */
class StandingsTest {

    private final Standings standings = new Standings(1_000);

    private double after(String client, int visits, int refusals, long now) {
        for (int i = 0; i < refusals; i++) {
            standings.refuse(client, now);
        }
        for (int i = 1; i < visits; i++) {
            standings.visit(client, now);
        }
        return standings.visit(client, now);
    }

    @Test
    void isBestForWhoWasNeverTurnedAway() {
        assertThat(after("new", 1, 0, 0)).isZero();
        assertThat(after("old", 1_000, 0, 0)).isZero();
    }

    @Test
    void countsRefusalsAsAPartOfVisits() {
        assertThat(after("a", 90, 50, 0)).isCloseTo(0.5, within(1e-9));
        assertThat(after("served often", 100, 2, 0)).isLessThan(after("in vain", 10, 9, 0));
    }

    @Test
    void doesNotTakeOneRefusalForMany() {
        assertThat(after("once", 1, 1, 0)).isLessThan(0.1);
    }

    @Test
    void forgetsAHalfInAHalfLife() {
        after("a", 100, 100, 0);
        assertThat(standings.visit("a", 1_000)).isCloseTo(50.0 / (50 + 1 + 10), within(1e-9));
        assertThat(standings.visit("a", 60_000)).isCloseTo(0, within(1e-9));
    }

    @Test
    void goesOnForYears() {
        long years = 3_000_000_000_000_000_000L;
        after("a", 100, 100, -years);
        assertThat(standings.visit("a", years)).isZero();
    }

    @Test
    void tellsAClientThatIsServedFromThousandsThatAreNot() {
        for (int i = 0; i < 1_000; i++) {
            after("10.0." + i / 250 + "." + i % 250, 10, 10, 0);
        }
        int mistaken = 0;
        for (int i = 0; i < 1_000; i++) {
            mistaken += after("192.168." + i / 250 + "." + i % 250, 1, 0, 0) > 0.1 ? 1 : 0;
        }
        assertThat(mistaken).isLessThan(200);
    }
}
