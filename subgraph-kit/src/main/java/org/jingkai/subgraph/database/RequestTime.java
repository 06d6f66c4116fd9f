package org.jingkai.subgraph.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The time that one request has, on the thread that executes it. When the time is over, or nobody
 * waits any more, the statement that runs for it is cancelled in the database: else it would hold
 * its connection, and the database its work, for nobody.
 */
public final class RequestTime {

    private static final Logger LOG = Logger.getLogger(RequestTime.class);
    private static final ScopedValue<RequestTime> CURRENT = ScopedValue.newInstance();

    private final long end;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable PGConnection used;

    private RequestTime(long end) {
        this.end = end;
    }

    /** A time that begins now. */
    public static RequestTime of(Duration time) {
        return new RequestTime(System.nanoTime() + time.toNanos());
    }

    /** The time of the request that this thread executes. */
    public static Optional<RequestTime> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Executes a request within its time. */
    public <T, X extends Throwable> T during(ScopedValue.CallableOp<T, X> execution) throws X {
        return ScopedValue.where(CURRENT, this).call(execution);
    }

    /** What is left of it; negative when it is over. */
    public Duration left() {
        return Duration.ofNanos(end - System.nanoTime());
    }

    /**
     * The request uses a connection of the pool from now on. What the pool shows of it is valid for
     * a moment only; what is below stays.
     */
    public void uses(Connection connection) throws SQLException {
        PGConnection below = connection.unwrap(PGConnection.class);
        lock.lock();
        try {
            used = below;
        } finally {
            lock.unlock();
        }
    }

    /** Its connection is given back: it is not ours to cancel. Waits for a cancel under way. */
    public void gaveBack() {
        lock.lock();
        try {
            used = null;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Nobody waits any more: what runs is cancelled. May block for as long as the database does.
     */
    public void end() {
        lock.lock();
        try {
            if (used != null) {
                used.cancelQuery();
            }
        } catch (SQLException e) {
            LOG.debugf("a statement could not be cancelled: %s", e.getMessage());
        } finally {
            lock.unlock();
        }
    }
}
