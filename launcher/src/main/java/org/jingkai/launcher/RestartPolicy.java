package org.jingkai.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * When a program that ended is started again: after 1 s, 2 s, 4 s and so on up to 30 s, as long as
 * its lives are short; not at all once it has died five times within a minute.
 */
final class RestartPolicy {

    static final int MOST_DEATHS = 5;
    static final Duration WITHIN = Duration.ofMinutes(1);

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Deque<Instant> deaths = new ArrayDeque<>();
    private Duration next = FIRST;

    /**
     * Takes note of a death.
     *
     * @param born when the life began that has ended
     * @return how long to wait before the next start; empty if there shall be none
     */
    Optional<Duration> afterDeath(Instant born, Instant died) {
        deaths.addLast(died);
        while (deaths.getFirst().isBefore(died.minus(WITHIN))) {
            deaths.removeFirst();
        }
        if (deaths.size() >= MOST_DEATHS) {
            return Optional.empty();
        }
        if (!born.plus(WITHIN).isAfter(died)) {
            next = FIRST;
        }
        Duration pause = next;
        Duration twice = pause.multipliedBy(2);
        next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        return Optional.of(pause);
    }
}
