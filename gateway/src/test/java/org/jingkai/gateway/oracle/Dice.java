package org.jingkai.gateway.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Random choices. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L ^ seed >>> 7);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True once in so many times. */
    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    <T> T pick(Collection<T> from) {
        List<T> list = from instanceof List<T> already ? already : new ArrayList<>(from);
        return list.get(random.nextInt(list.size()));
    }

    /** At least one and at most so many of them. */
    Set<Integer> some(Collection<Integer> from, int atMost) {
        Set<Integer> chosen = new TreeSet<>();
        int wanted = 1 + random.nextInt(Math.min(atMost, from.size()));
        while (chosen.size() < wanted) {
            chosen.add(pick(from));
        }
        return chosen;
    }
}
