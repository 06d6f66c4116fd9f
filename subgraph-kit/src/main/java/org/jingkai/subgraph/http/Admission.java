package org.jingkai.subgraph.http;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Places in execution, and a bounded queue before them in the order of arrival. */
final class Admission {

    private final int places;
    private final int queue;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int taken;

    Admission(int places, int queue) {
        this.places = places;
        this.queue = queue;
    }

    /** Starts the work now or later; false if there is no room for it. */
    boolean admit(Runnable work) {
        synchronized (this) {
            if (taken == places) {
                return waiting.size() < queue && waiting.add(work);
            }
            taken++;
        }
        work.run();
        return true;
    }

    /** Takes back work that has not begun; false if it has. */
    synchronized boolean withdraw(Runnable work) {
        return waiting.remove(work);
    }

    /** Gives a place back; whoever waits longest gets it. */
    void leave() {
        Runnable next = next();
        if (next != null) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable next = waiting.poll();
        if (next == null) {
            taken--;
        }
        return next;
    }
}
