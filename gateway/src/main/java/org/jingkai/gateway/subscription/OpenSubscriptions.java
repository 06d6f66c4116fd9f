package org.jingkai.gateway.subscription;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the subscriptions that are open, up to a limit. */
public final class OpenSubscriptions {

    private final int most;
    private final AtomicInteger open = new AtomicInteger();

    /** None is open yet; {@code most} may be at the same time. */
    public OpenSubscriptions(int most) {
        this.most = most;
    }

    /** How many are open now. */
    public int count() {
        return open.get();
    }

    /** Takes a place, to be given back; false if none is left. */
    boolean enter() {
        int now = open.get();
        while (now < most) {
            if (open.compareAndSet(now, now + 1)) {
                return true;
            }
            now = open.get();
        }
        return false;
    }

    void leave() {
        open.decrementAndGet();
    }
}
