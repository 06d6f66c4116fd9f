package org.jingkai.gateway.operation;

import java.time.Duration;

/**
 * Bounds the work on one new operation, from its text to its plan: so many steps, so much time, and
 * no more once the thread is interrupted. One budget serves all the stages; each spends it in its
 * loops.
 */
public final class Budget {

    /** Thrown to leave a stage at any depth; the pipeline turns it into a coded error. */
    public static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("the budget of an operation is exhausted", null, false, false);
        }
    }

    private static final int STEPS_BETWEEN_CHECKS = 256;

    private final long steps;
    private final long end;
    private long spent;

    private Budget(long steps, long end) {
        this.steps = steps;
        this.end = end;
    }

    /** A budget of which the time begins to run now. */
    public static Budget of(long steps, Duration time) {
        return new Budget(steps, System.nanoTime() + time.toNanos());
    }

    /**
     * Spends one step.
     *
     * @throws Exhausted if there is none left, or no time
     */
    public void step() {
        spent++;
        if (spent > steps || (spent % STEPS_BETWEEN_CHECKS == 0 && isOver())) {
            throw new Exhausted();
        }
    }

    /**
     * Spends several steps at once.
     *
     * @throws Exhausted if there are not so many left, or no time
     */
    public void steps(long count) {
        long before = spent;
        spent += count;
        boolean due = before / STEPS_BETWEEN_CHECKS != spent / STEPS_BETWEEN_CHECKS;
        if (spent > steps || (due && isOver())) {
            throw new Exhausted();
        }
    }

    /**
     * Passes while there is time.
     *
     * @throws Exhausted if there is none left
     */
    public void check() {
        if (isOver()) {
            throw new Exhausted();
        }
    }

    /** Whether the time has run out, or the thread is told to stop. */
    public boolean isOver() {
        return System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted();
    }

    /** The steps taken so far: a measure of the work that does not depend on the machine. */
    public long spent() {
        return spent;
    }
}
