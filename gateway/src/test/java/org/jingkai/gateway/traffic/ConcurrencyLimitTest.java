package org.jingkai.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How many places there are, by how slow requests become. */
class ConcurrencyLimitTest {

    private final ConcurrencyLimit limit = new ConcurrencyLimit(2, 64, 2);

    private void windows(int count, double slowdown, boolean full) {
        for (int i = 0; i < 16 * count; i++) {
            limit.ended(slowdown, full ? limit.places() : (limit.places() + 1) / 2);
        }
    }

    @Test
    void beginsWithAFewTimesTheLeast() {
        assertThat(limit.places()).isEqualTo(6);
        assertThat(new ConcurrencyLimit(2, 5, 2).places()).isEqualTo(5);
    }

    @Test
    void fallsWhenEverythingIsSlowAndNeverBelowTheLeast() {
        windows(1, 4, true);
        assertThat(limit.places()).isEqualTo(3);
        windows(50, 4, true);
        assertThat(limit.places()).isEqualTo(2);
    }

    @Test
    void risesWhenPlacesAreShortAndNothingIsSlowAndNeverAboveTheMost() {
        windows(1, 1, true);
        assertThat(limit.places()).isEqualTo(9);
        windows(50, 1, true);
        assertThat(limit.places()).isEqualTo(64);
    }

    @Test
    void staysWhereRequestsAreAsSlowAsTheyMay() {
        windows(50, 2, true);
        assertThat(limit.places()).isEqualTo(6);
    }

    @Test
    void doesNotRiseWhilePlacesAreLeft() {
        windows(50, 1, false);
        assertThat(limit.places()).isEqualTo(6);
    }

    @Test
    void heedsNothingWhileMostPlacesAreLeft() {
        for (int i = 0; i < 1_000; i++) {
            limit.ended(5, 2);
        }
        assertThat(limit.places()).isEqualTo(6);
    }

    @Test
    void doesNotFallForAPartThatIsSlowByItself() {
        for (int i = 0; i < 1_000; i++) {
            limit.ended(i % 4 == 0 ? 1 : 10, limit.places());
        }
        assertThat(limit.places()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void risesAtEaseHoweverSlowRequestsAreAndGoesBackWhenFewRun() {
        for (int i = 0; i < 4; i++) {
            limit.endedAtEase(6);
        }
        assertThat(limit.places()).isEqualTo(7);
        for (int i = 0; i < 1_000; i++) {
            limit.endedAtEase(limit.places());
        }
        assertThat(limit.places()).isEqualTo(64);
        limit.endedAtEase(63);
        assertThat(limit.places()).isEqualTo(64);
        for (int i = 0; i < 1_000; i++) {
            limit.endedAtEase(2);
        }
        assertThat(limit.places()).isBetween(59, 63);
        for (int i = 0; i < 20_000; i++) {
            limit.endedAtEase(2);
        }
        assertThat(limit.places()).isEqualTo(6);
    }

    @Test
    void goesBackToWhereItBeganAfterACrowd() {
        windows(50, 4, true);
        for (int i = 0; i < 2_000; i++) {
            limit.endedAtEase(0);
        }
        assertThat(limit.places()).isEqualTo(6);
    }

    @Test
    void explainsNoMoreSlownessThanThoseBesideItCanMake() {
        assertThat(limit.explained(2)).isZero();
        assertThat(limit.explained(3)).isEqualTo(6);
    }

    @Test
    void opensByAPlaceWhenItStandsStill() {
        limit.standsStill();
        assertThat(limit.places()).isEqualTo(7);
    }

    @Test
    void aFixedLimitStays() {
        ConcurrencyLimit fixed = new ConcurrencyLimit(64, 64, 1);
        for (int i = 0; i < 1_000; i++) {
            fixed.ended(i % 100, 64);
        }
        assertThat(fixed.places()).isEqualTo(64);
    }
}
