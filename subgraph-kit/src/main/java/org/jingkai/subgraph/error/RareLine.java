package org.jingkai.subgraph.error;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * A line of the log for what may happen to every request at once: it is written once in a while,
 * with how often it held since the last time.
 */
final class RareLine {

    private static final long NEVER = Long.MIN_VALUE;

    private final Logger log;
    private final long between;
    private final AtomicLong written = new AtomicLong(NEVER);
    private final AtomicLong kept = new AtomicLong();

    RareLine(Logger log, Duration between) {
        this.log = log;
        this.between = between.toNanos();
    }

    void warn(String what) {
        long now = System.nanoTime();
        long last = written.get();
        kept.incrementAndGet();
        if ((last == NEVER || now - last >= between) && written.compareAndSet(last, now)) {
            log.warnf("%s (%d times since the last such line)", what, kept.getAndSet(0));
        }
    }
}
