package org.jingkai.gateway.traffic;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many requests run at the same time and so many wait for a place, for a short time and in
 * their order; whoever finds no room is told at once. So what is served stays fast however much is
 * asked for.
 *
 * <p>Nothing blocks. Who waits too long is told so at the next event, or when the time is over.
 */
public final class ConcurrencyGate {

    /** One request before the gate. Exactly one of the two is called, once, on any thread. */
    public interface Visitor {

        /** It runs from now on; it gives the place back when it has ended. */
        void enter(Place place);

        /** There is no room, or it has waited too long. */
        void turnAway();
    }

    /** The right to run. */
    public static final class Place {

        private final ConcurrencyGate gate;
        private boolean left;

        private Place(ConcurrencyGate gate) {
            this.gate = gate;
        }

        /** Gives it back; again and again without harm. */
        public void leave() {
            gate.leave(this);
        }
    }

    private record Waiting(Visitor visitor, long until) {}

    private final int mostRunning;
    private final int mostWaiting;
    private final long patience;
    private final LongSupplier nanos;
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
    private int running;
    private long turnedAway;

    /** A gate on the clock of the machine. */
    public ConcurrencyGate(int mostRunning, int mostWaiting, Duration patience) {
        this(mostRunning, mostWaiting, patience, System::nanoTime);
    }

    ConcurrencyGate(int mostRunning, int mostWaiting, Duration patience, LongSupplier nanos) {
        this.mostRunning = mostRunning;
        this.mostWaiting = mostWaiting;
        this.patience = patience.toNanos();
        this.nanos = nanos;
    }

    /** A gate at which nobody waits. */
    public static ConcurrencyGate open() {
        return new ConcurrencyGate(Integer.MAX_VALUE, 0, Duration.ZERO);
    }

    /** Lets the visitor in, has it wait, or turns it away. */
    public void visit(Visitor visitor) {
        Place place = null;
        boolean waits = false;
        synchronized (this) {
            if (running < mostRunning) {
                running++;
                place = new Place(this);
            } else if (queue.size() < mostWaiting) {
                queue.add(new Waiting(visitor, nanos.getAsLong() + patience));
                waits = true;
            } else {
                turnedAway++;
            }
        }
        if (place != null) {
            visitor.enter(place);
        } else if (waits) {
            CompletableFuture.delayedExecutor(patience, TimeUnit.NANOSECONDS).execute(this::expire);
        } else {
            visitor.turnAway();
        }
    }

    /** Forgets one that waits, for its client has gone; false if it does not wait (any more). */
    public synchronized boolean forget(Visitor visitor) {
        return queue.removeIf(waiting -> waiting.visitor() == visitor);
    }

    /** Turns away who has waited too long. */
    private void expire() {
        for (Visitor late : late()) {
            late.turnAway();
        }
    }

    private synchronized List<Visitor> late() {
        if (queue.isEmpty()) {
            return List.of();
        }
        List<Visitor> late = new ArrayList<>();
        long now = nanos.getAsLong();
        while (!queue.isEmpty() && queue.peek().until() - now <= 0) {
            late.add(queue.remove().visitor());
            turnedAway++;
        }
        return late;
    }

    private void leave(Place place) {
        expire();
        Visitor next;
        Place theirs = null;
        synchronized (this) {
            if (place.left) {
                return;
            }
            place.left = true;
            Waiting first = queue.poll();
            next = first == null ? null : first.visitor();
            if (next == null) {
                running--;
            } else {
                theirs = new Place(this);
            }
        }
        enter(next, theirs);
    }

    private static void enter(@Nullable Visitor next, @Nullable Place place) {
        if (next != null && place != null) {
            next.enter(place);
        }
    }

    /** How many run now. */
    public synchronized int running() {
        return running;
    }

    /** How many wait now. */
    public synchronized int waiting() {
        return queue.size();
    }

    /** How many were turned away since the start. */
    public synchronized long turnedAway() {
        return turnedAway;
    }
}
