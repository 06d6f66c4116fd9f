package org.jingkai.subgraph.asof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a thread may see of the ledger while it runs. The binding is read by {@link AsOfConnections}
 * whenever the thread takes a connection from the pool.
 */
public final class Access {

    enum Mode {
        /** The facts that stand as of the instant. */
        READ,
        /** The owner: migrations and releases. */
        PUBLISH
    }

    private static final ScopedValue<Mode> MODE = ScopedValue.newInstance();
    private static final ScopedValue<Instant> INSTANT = ScopedValue.newInstance();

    private Access() {}

    /** Runs work of the service itself: it sees and may add everything. */
    public static <T, X extends Throwable> T publishing(ScopedValue.CallableOp<T, X> work)
            throws X {
        return ScopedValue.where(MODE, Mode.PUBLISH).call(work);
    }

    /** Runs a read as of an instant, outside a request. */
    public static <T, X extends Throwable> T at(Instant instant, ScopedValue.CallableOp<T, X> read)
            throws X {
        return ScopedValue.where(INSTANT, instant).call(read);
    }

    static Mode mode() {
        return MODE.orElse(Mode.READ);
    }

    static @Nullable Instant boundInstant() {
        return INSTANT.isBound() ? INSTANT.get() : null;
    }
}
