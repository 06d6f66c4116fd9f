package org.jingkai.gateway.execution;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long one request of a client lives: until its deadline, its answer, or its client's leaving.
 *
 * <p>Whoever works for the request asks {@link #isOver} before it begins something, waits no longer
 * than {@link #left}, and registers what is to be broken off when the life is ended from outside.
 * The deadline runs no action by itself: who waits has a time-out of its own. Safe for use from
 * many threads; an action costs one small object while it is registered, and nothing afterwards.
 */
public final class RequestLife {

    private static final System.Logger LOG = System.getLogger(RequestLife.class.getName());
    private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

    /** An action that waits for the end; {@link #close} forgets it. */
    public static final class Registration implements AutoCloseable {

        private final RequestLife life;
        private final Runnable action;
        private @Nullable Registration previous;
        private @Nullable Registration next;
        private boolean waiting;

        private Registration(RequestLife life, Runnable action) {
            this.life = life;
            this.action = action;
        }

        /** Forgets the action unless it has begun; again and again without harm. */
        @Override
        public void close() {
            life.forget(this);
        }
    }

    private final boolean bounded;
    private final long deadline;
    private @Nullable Registration last;
    private volatile boolean ended;

    private RequestLife(boolean bounded, long deadline) {
        this.bounded = bounded;
        this.deadline = deadline;
    }

    /** A life that is over when this time has passed from now on, if nothing ends it before. */
    public static RequestLife until(Duration patience) {
        long nanos = patience.compareTo(FOREVER) < 0 ? patience.toNanos() : Long.MAX_VALUE >> 1;
        return new RequestLife(true, System.nanoTime() + Math.min(nanos, Long.MAX_VALUE >> 1));
    }

    /** A life without a deadline: for work of the gateway's own, and for subscriptions. */
    public static RequestLife unbounded() {
        return new RequestLife(false, 0);
    }

    /**
     * A life within this one: it has a deadline of its own and ends with this one at the latest.
     * End it when its work is done, so that this one forgets it.
     */
    public RequestLife within(Duration patience) {
        RequestLife inner = until(patience.compareTo(left()) < 0 ? patience : left());
        Registration outer = onEnd(inner::end);
        inner.onEnd(outer::close);
        return inner;
    }

    /** What is left until the deadline; zero when the life is over. */
    public Duration left() {
        if (ended) {
            return Duration.ZERO;
        }
        return bounded ? Duration.ofNanos(Math.max(0, deadline - System.nanoTime())) : FOREVER;
    }

    /** Whether it was ended, or its deadline has passed. */
    public boolean isOver() {
        return ended || (bounded && deadline - System.nanoTime() <= 0);
    }

    /** Whether it was ended, by the answer or by the client, and not by its deadline alone. */
    public boolean isEnded() {
        return ended;
    }

    /** Ends it and runs what was registered, once each, the newest first; a second call is idle. */
    public void end() {
        Registration each;
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            each = last;
            last = null;
        }
        while (each != null) {
            Registration before;
            synchronized (this) {
                before = each.previous;
                each.previous = null;
                each.next = null;
                each.waiting = false;
            }
            run(each.action);
            each = before;
        }
    }

    /** Has the action run when the life is ended; at once if it is over already. */
    public Registration onEnd(Runnable action) {
        Registration registration = new Registration(this, action);
        if (!isOver() && enter(registration)) {
            return registration;
        }
        run(action);
        return registration;
    }

    private synchronized boolean enter(Registration registration) {
        if (ended) {
            return false;
        }
        registration.waiting = true;
        registration.previous = last;
        if (last != null) {
            last.next = registration;
        }
        last = registration;
        return true;
    }

    private synchronized void forget(Registration registration) {
        if (!registration.waiting || ended) {
            return;
        }
        registration.waiting = false;
        Registration before = registration.previous;
        Registration after = registration.next;
        if (before != null) {
            before.next = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.previous = before;
        }
        registration.previous = null;
        registration.next = null;
    }

    private static void run(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "an action at the end of a request failed", e);
        }
    }
}
