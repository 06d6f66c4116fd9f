package org.jingkai.gateway.planning;

/**
 * Bounds the work of planning one operation; also where planning notices that it was interrupted.
 */
final class Budget {

    /** Thrown to leave the recursion; {@link Planner} turns it into a coded error. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("planning budget exhausted", null, false, false);
        }
    }

    private int left;

    Budget(int steps) {
        this.left = steps;
    }

    void step() {
        left--;
        if (left < 0 || ((left & 0xff) == 0 && Thread.currentThread().isInterrupted())) {
            throw new Exhausted();
        }
    }
}
