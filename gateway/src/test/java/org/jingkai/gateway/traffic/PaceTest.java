package org.jingkai.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What requests of one kind usually take. */
class PaceTest {

    private final Pace pace = new Pace();

    @Test
    void tellsHowMuchSlowerThanUsual() {
        pace.slowdown(10, 100, 0);
        assertThat(pace.slowdown(10, 300, 100)).isEqualTo(3);
        assertThat(pace.slowdown(10, 300, 100)).isEqualTo(3);
    }

    @Test
    void comparesNothingOfAnotherMagnitude() {
        pace.slowdown(10, 100, 0);
        assertThat(pace.slowdown(1_000, 5_000, 100)).isEqualTo(1);
        assertThat(pace.slowdown(0, 1, 100)).isEqualTo(1);
        assertThat(pace.slowdown(11, 200, 100)).isEqualTo(2);
    }

    @Test
    void becomesFasterUnderAnyLoad() {
        pace.slowdown(1, 1_000, 0);
        for (int i = 0; i < 100; i++) {
            pace.slowdown(1, 100, 100);
        }
        assertThat(pace.slowdown(1, 100, 100)).isCloseTo(1, within(0.01));
    }

    @Test
    void becomesSlowerUnderLittleLoadAlone() {
        pace.slowdown(1, 100, 0);
        for (int i = 0; i < 100; i++) {
            pace.slowdown(1, 5_000, 100);
        }
        assertThat(pace.slowdown(1, 5_000, 100)).isEqualTo(50);
        for (int i = 0; i < 100; i++) {
            pace.slowdown(1, 5_000, 0);
        }
        assertThat(pace.slowdown(1, 5_000, 100)).isCloseTo(1, within(0.01));
    }

    @Test
    void becomesSlowerByWhatNoLoadExplains() {
        pace.slowdown(1, 100, 0);
        for (int i = 0; i < 100; i++) {
            pace.slowdown(1, 5_000, 8);
        }
        assertThat(pace.slowdown(1, 5_000, 8)).isCloseTo(8, within(0.9));
    }

    @Test
    void hardlyHeedsOnePause() {
        pace.slowdown(1, 100, 0);
        pace.slowdown(1, 100_000, 0);
        assertThat(pace.slowdown(1, 130, 100)).isCloseTo(1, within(0.001));
    }
}
