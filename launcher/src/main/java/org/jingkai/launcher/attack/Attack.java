package org.jingkai.launcher.attack;

/** Something hostile that a caller does. It ends when the arena's time is over, or before. */
public interface Attack {

    /** What the table calls it. */
    String title();

    /** Whether it can be tried on what there is: some need the services or a second gateway. */
    default boolean fits(Target target) {
        return true;
    }

    /**
     * Seconds it needs beside the ordinary time of an attack: the fuzzer and overload need more.
     */
    default int seconds(Scale scale) {
        return scale.seconds();
    }

    /** Attacks, and counts in the arena's tally what came of it. */
    void run(Arena arena) throws InterruptedException;
}
