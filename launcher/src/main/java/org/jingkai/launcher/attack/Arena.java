package org.jingkai.launcher.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Where one attack runs: its target, its time, its chance and its tally. */
public final class Arena {

    /** Longer than the gateway's own deadline: who is not answered then is not answered. */
    static final int ANSWER_MILLIS = 25_000;

    private final Target target;
    private final Scale scale;
    private final long seed;
    private final long end;
    private final Tally tally;

    Arena(Target target, Scale scale, long seed, int seconds, Tally tally) {
        this.target = target;
        this.scale = scale;
        this.seed = seed;
        this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        this.tally = tally;
    }

    Target target() {
        return target;
    }

    Scale scale() {
        return scale;
    }

    long seed() {
        return seed;
    }

    Tally tally() {
        return tally;
    }

    boolean isOver() {
        return System.nanoTime() >= end;
    }

    /** Waits, but no longer than the attack may last. */
    void pause(long millis) throws InterruptedException {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        TimeUnit.MILLISECONDS.sleep(Math.max(0, Math.min(millis, left)));
    }

    /** Runs the same work in some threads, each with a sender of its own, and waits for all. */
    void together(int threads, Consumer<Sender> work) throws InterruptedException {
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                try (Sender sender = new Sender(tally, attacker())) {
                                    work.accept(sender);
                                }
                            }));
        }
        for (Thread thread : running) {
            thread.join(2L * ANSWER_MILLIS);
        }
    }

    static InetAddress attacker() {
        return address(1);
    }

    /** A loopback address; each is a client of its own to the gateway. */
    static InetAddress address(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
