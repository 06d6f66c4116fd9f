package org.jingkai.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a program that ended is started again. */
class RestartPolicyTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final RestartPolicy policy = new RestartPolicy();
    private Instant now = START;

    @Test
    void waitsTwiceAsLongAfterEachShortLifeAndNeverLongerThanHalfAMinute() {
        assertThat(pauses(20, 8)).containsExactly(1, 2, 4, 8, 16, 30, 30, 30);
    }

    @Test
    void isPatientAgainAfterALongLife() {
        pauses(20, 3);

        assertThat(pauses(60, 1)).containsExactly(1);
        assertThat(pauses(59, 2)).containsExactly(2, 4);
    }

    @Test
    void givesUpAtTheFifthDeathWithinAMinute() {
        assertThat(pauses(0, 4)).containsExactly(1, 2, 4, 8);

        assertThat(policy.afterDeath(now, now.plusSeconds(40))).isEmpty();
    }

    @Test
    void countsDeathsWithinAMinuteOnly() {
        pauses(0, 4);

        assertThat(policy.afterDeath(now, now.plusSeconds(46))).isPresent();
    }

    /** The pauses after lives of some seconds, each begun after the pause before. */
    private int[] pauses(int seconds, int deaths) {
        int[] pauses = new int[deaths];
        for (int i = 0; i < deaths; i++) {
            Instant died = now.plusSeconds(seconds);
            Duration pause = policy.afterDeath(now, died).orElseThrow();
            pauses[i] = (int) pause.toSeconds();
            now = died.plus(pause);
        }
        return pauses;
    }
}
