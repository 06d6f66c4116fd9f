package org.jingkai.gateway.transport;

import java.util.LinkedHashSet;

/**
 * Lets as many calls at a time through to one address as it may have connections; a bounded number
 * waits, in the order of arrival.
 *
 * <p>The pool of the HTTP client would keep a call in its queue after its caller has gone; this one
 * forgets it at once.
 */
final class CallGate {

    /** What became of a call that came to the gate. */
    enum Entry {
        PASSES,
        WAITS,
        REFUSED
    }

    private final int most;
    private final int mostWaiting;
    private final LinkedHashSet<Runnable> waiting = new LinkedHashSet<>();
    private int through;

    CallGate(int most, int mostWaiting) {
        this.most = most;
        this.mostWaiting = mostWaiting;
    }

    /** Who passes, now or when {@code turn} is run, gives its place back with {@link #leave}. */
    synchronized Entry enter(Runnable turn) {
        if (through < most) {
            through++;
            return Entry.PASSES;
        }
        if (waiting.size() >= mostWaiting) {
            return Entry.REFUSED;
        }
        waiting.add(turn);
        return Entry.WAITS;
    }

    /** Forgets one that waits; false if it waits no longer. */
    synchronized boolean forget(Runnable turn) {
        return waiting.remove(turn);
    }

    /** Gives a place back: the one who has waited longest takes it. */
    void leave() {
        Runnable next;
        synchronized (this) {
            next = waiting.isEmpty() ? null : waiting.removeFirst();
            if (next == null) {
                through--;
            }
        }
        if (next != null) {
            next.run();
        }
    }
}
