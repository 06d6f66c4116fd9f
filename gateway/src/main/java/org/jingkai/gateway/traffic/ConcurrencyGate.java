package org.jingkai.gateway.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many requests run at the same time and so many wait for a place, for a short time;
 * whoever finds no room is told at once. So what is served stays fast however much is asked for.
 * How many run follows their time, within bounds ({@link ConcurrencyLimit}); whose turn it is and
 * who has to go is a matter between clients ({@link WaitingRoom}).
 *
 * <p>A room that was too small is crowded for a while. Then half as many wait as run, and no longer
 * than running takes: waiting longer only makes all of them late. Who waits too long in a room that
 * is large enough has come before a slow machine, not in a flood, and only goes away. Once in a
 * while the room is tried out: callers who ask again at once could keep it crowded for ever though
 * there are few of them.
 *
 * <p>Nothing blocks. Who waits too long is told so at the next event, or when the time is over.
 */
public final class ConcurrencyGate {

    private static final long CROWDED = TimeUnit.SECONDS.toNanos(1);
    private static final long TRIED_OUT_AFTER = TimeUnit.SECONDS.toNanos(10);
    private static final long SHORTEST_PATIENCE = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long STANDSTILL = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long STANDING_HALF_LIFE = TimeUnit.SECONDS.toNanos(5);
    private static final double WEIGHT = 0.1;

    /** One request before the gate. Exactly one of the two is called, once, on any thread. */
    public interface Visitor {

        /** It runs from now on; it gives the place back when it has ended. */
        void enter(Place place);

        /** There is no room, or it has waited too long. */
        void turnAway();
    }

    /**
     * How much a gate lets in.
     *
     * @param least how many may run however slow they are
     * @param most how many run at the same time at most
     * @param waiting how many may wait for a place
     * @param patience how long one may wait
     * @param slowdown how many times slower than under little load requests may become before fewer
     *     of them run
     */
    public record Limits(int least, int most, int waiting, Duration patience, double slowdown) {

        /** So many, however long they take. */
        public static Limits fixed(int running, int waiting, Duration patience) {
            return new Limits(running, running, waiting, patience, 1);
        }
    }

    /** The right to run. */
    public final class Place {

        private final WaitingRoom.Client client;
        private final int among;
        private final long since;
        private final long number;
        private long begun;
        private long cost;
        private @Nullable Pace pace;
        private boolean left;

        private Place(WaitingRoom.Client client, long since) {
            this.client = client;
            this.among = running;
            this.since = since;
            this.number = ++visits;
        }

        /** The work itself begins, a request of this pace and cost. */
        public void begin(Pace of, long estimated) {
            pace = of;
            cost = estimated;
            begun = nanos.getAsLong();
        }

        /** Its time tells nothing: it failed, or was broken off. */
        public void fail() {
            pace = null;
        }

        /** Gives it back; again and again without harm. */
        public void leave() {
            ConcurrencyGate.this.leave(this);
        }
    }

    private record Entry(Visitor visitor, Place place) {}

    /** What an event leads to; told when the lock is given back. */
    private record Moves(List<Visitor> away, List<Entry> entries) {

        void tell() {
            away.forEach(Visitor::turnAway);
            entries.forEach(entry -> entry.visitor().enter(entry.place()));
        }
    }

    private final Limits limits;
    private final LongSupplier nanos;
    private final ConcurrencyLimit limit;
    private final WaitingRoom room = new WaitingRoom(new Standings(STANDING_HALF_LIFE));
    private int running;
    private long turnedAway;
    private boolean watched;
    private boolean crowded;
    private long crowdedSince;
    private long crowdedUntil;

    /** How long a request has its place, of late; 0 until one has ended. */
    private double usual;

    /** When a request began or ended last. */
    private long moved;

    private long visits;

    /** The visits until the gate last stood still. */
    private long stoodStill;

    /** A gate on the clock of the machine. */
    public ConcurrencyGate(Limits limits) {
        this(limits, System::nanoTime);
    }

    ConcurrencyGate(Limits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
        this.limit = new ConcurrencyLimit(limits.least(), limits.most(), limits.slowdown());
    }

    /** A gate at which nobody waits. */
    public static ConcurrencyGate open() {
        return new ConcurrencyGate(Limits.fixed(Integer.MAX_VALUE, 0, Duration.ZERO));
    }

    /** Lets the visitor in, has it wait, or turns it or another away. */
    public void visit(Visitor visitor, String name) {
        Place place = null;
        Moves moves = null;
        synchronized (this) {
            long now = nanos.getAsLong();
            WaitingRoom.Client client = room.client(name, now);
            if (running < limit.places()) {
                room.begin(client);
                place = place(client, now);
            } else {
                room.add(visitor, client, now);
                moves = moves(now);
            }
        }
        if (place != null) {
            visitor.enter(place);
        } else if (moves != null) {
            moves.tell();
            watch(limits.patience().toNanos());
        }
    }

    private Place place(WaitingRoom.Client client, long now) {
        running++;
        moved = now;
        return new Place(client, now);
    }

    /** Who goes in and who goes away; only called when none who waits finds a place already. */
    private Moves moves(long now) {
        crowded &= crowdedUntil - now > 0 && now - crowdedSince < TRIED_OUT_AFTER;
        List<Visitor> away = room.since(now - patience(), now);
        if (room.size() > 0 && now - moved >= STANDSTILL) {
            limit.standsStill();
            moved = now;
            stoodStill = visits;
        }
        List<Entry> entries = admit(now);
        if (!crowded && room.size() > limits.waiting()) {
            crowded = true;
            crowdedSince = now;
        }
        away.addAll(room.beyond(mostWaiting(), now));
        if (crowded && !away.isEmpty()) {
            crowdedUntil = now + CROWDED;
        }
        turnedAway += away.size();
        return new Moves(away, entries);
    }

    /** Gives the free places to whose turn it is. */
    private List<Entry> admit(long now) {
        List<Entry> entries = new ArrayList<>(1);
        while (running < limit.places()) {
            WaitingRoom.Waiting next = room.next();
            if (next == null) {
                break;
            }
            entries.add(new Entry(next.visitor(), place(next.client(), now)));
        }
        return entries;
    }

    private int mostWaiting() {
        return crowded ? Math.min(limits.waiting(), (limit.places() + 1) / 2) : limits.waiting();
    }

    private long patience() {
        long patience = limits.patience().toNanos();
        return crowded && usual > 0
                ? Math.min(patience, Math.max(SHORTEST_PATIENCE, (long) usual))
                : patience;
    }

    /** Forgets one that waits, for its client has gone; false if it does not wait (any more). */
    public synchronized boolean forget(Visitor visitor) {
        return room.forget(visitor);
    }

    private void leave(Place place) {
        Moves moves;
        synchronized (this) {
            if (place.left) {
                return;
            }
            place.left = true;
            long now = nanos.getAsLong();
            running--;
            moved = now;
            room.end(place.client);
            learn(place, now);
            moves = moves(now);
        }
        moves.tell();
    }

    /**
     * What no load explains, or took place while nothing moved, tells what the kind takes and
     * nothing of the load.
     */
    private void learn(Place place, long now) {
        usual += (usual > 0 ? WEIGHT : 1) * (now - place.since - usual);
        if (!crowded) {
            limit.endedAtEase(place.among);
        }
        Pace pace = place.pace;
        if (pace == null) {
            return;
        }
        boolean still = place.number <= stoodStill;
        double explained = limit.explained(place.among);
        double slowdown = pace.slowdown(place.cost, now - place.begun, still ? 0 : explained);
        if (crowded && !still && (limit.isCalm(place.among) || slowdown <= explained)) {
            limit.ended(slowdown, place.among);
        }
    }

    /** Comes back for who waits too long; one clock is enough for all. */
    private void watch(long delay) {
        synchronized (this) {
            if (watched || room.size() == 0) {
                return;
            }
            watched = true;
        }
        CompletableFuture.delayedExecutor(delay, TimeUnit.NANOSECONDS).execute(this::expire);
    }

    private void expire() {
        Moves moves;
        long next;
        synchronized (this) {
            long now = nanos.getAsLong();
            watched = false;
            moves = moves(now);
            long left = room.oldest(now) + limits.patience().toNanos() - now;
            next = Math.max(SHORTEST_PATIENCE, left);
        }
        moves.tell();
        watch(next);
    }

    /** How many run now. */
    public synchronized int running() {
        return running;
    }

    /** How many may run now. */
    public synchronized int places() {
        return limit.places();
    }

    /** How many wait now. */
    public synchronized int waiting() {
        return room.size();
    }

    /** How many clients have something that runs or waits. */
    public synchronized int clients() {
        return room.clients();
    }

    /** How many were turned away since the start. */
    public synchronized long turnedAway() {
        return turnedAway;
    }
}
