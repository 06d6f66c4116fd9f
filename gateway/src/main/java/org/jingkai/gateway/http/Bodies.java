package org.jingkai.gateway.http;

import java.util.concurrent.atomic.AtomicLong;
import org.jingkai.gateway.execution.RequestLife;

/**
 * The bytes of all bodies of requests under way, up to a total: an announced length counts at once,
 * the rest as it comes, and all of it until the request has ended.
 */
final class Bodies {

    private final long most;
    private final AtomicLong held = new AtomicLong();

    Bodies(long most) {
        this.most = most;
    }

    /** The share of one request; given back when its life ends. */
    Share share(RequestLife life) {
        Share share = new Share();
        life.onEnd(share::giveBack);
        return share;
    }

    /** Bytes that are held now. */
    long held() {
        return held.get();
    }

    /** What one request holds. */
    final class Share {

        private long bytes;
        private boolean over;

        private Share() {}

        /** Holds so many bytes in all; false, and nothing changed, if there is no room. */
        synchronized boolean hold(long total) {
            long more = total - bytes;
            if (more <= 0) {
                return true;
            }
            if (over || held.addAndGet(more) > most) {
                held.addAndGet(over ? 0 : -more);
                return false;
            }
            bytes = total;
            return true;
        }

        private synchronized void giveBack() {
            if (!over) {
                over = true;
                held.addAndGet(-bytes);
            }
        }
    }
}
