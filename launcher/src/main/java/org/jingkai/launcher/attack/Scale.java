package org.jingkai.launcher.attack;

/** How long and how much: the short form is for the build. */
public enum Scale {
    SHORT(1, 1_200, 12, 200, 10, 4, 3),
    LONG(3, 20_000, 110, 5_000, 20, 25, 40);

    private final int seconds;
    private final int documents;
    private final int fuzzSeconds;
    private final int hangUps;
    private final int overloadSeconds;
    private final int holdSeconds;
    private final int quietSeconds;

    Scale(
            int seconds,
            int documents,
            int fuzzSeconds,
            int hangUps,
            int overloadSeconds,
            int holdSeconds,
            int quietSeconds) {
        this.seconds = seconds;
        this.documents = documents;
        this.fuzzSeconds = fuzzSeconds;
        this.hangUps = hangUps;
        this.overloadSeconds = overloadSeconds;
        this.holdSeconds = holdSeconds;
        this.quietSeconds = quietSeconds;
    }

    /** Of an ordinary attack. */
    int seconds() {
        return seconds;
    }

    /** Documents that the fuzzer sends. */
    int documents() {
        return documents;
    }

    /** The longest time of the fuzzer; it is a bound, not an aim. */
    int fuzzSeconds() {
        return fuzzSeconds;
    }

    int hangUps() {
        return hangUps;
    }

    int overloadSeconds() {
        return overloadSeconds;
    }

    /** How long what is begun and not ended is held; the long form outlasts the gateway. */
    int holdSeconds() {
        return holdSeconds;
    }

    /**
     * How long the polite client is watched before the attacks: a hundredth of its requests takes
     * many of them.
     */
    int quietSeconds() {
        return quietSeconds;
    }
}
