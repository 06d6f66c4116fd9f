package org.jingkai.launcher.attack;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Load at ten times capacity. First the capacity is found by a few callers who wait for their
 * answers, then requests are sent on a clock whether or not the former were answered.
 *
 * @param query one of the shipped queries
 */
record OverloadAttack(PoliteClient.Question query) implements Attack {

    private static final int CALLERS = 8;
    private static final int TIMES = 10;
    private static final int CONNECTIONS = 1_000;
    private static final int CLIENTS = 20;
    private static final int FIRST_CLIENT = 40;
    private static final int WARM_UP_SECONDS = 90;
    private static final int QUIET_SECONDS = 5;
    private static final int PAUSE_MILLIS = 50;

    @Override
    public String title() {
        return "ten times capacity";
    }

    @Override
    public int seconds(Scale scale) {
        return 2 * scale.overloadSeconds() + WARM_UP_SECONDS + QUIET_SECONDS + 10;
    }

    @Override
    public void run(Arena arena) throws InterruptedException {
        int seconds = arena.scale().overloadSeconds();
        Ask ask = Ask.json(arena.target().gateway(), query.body());
        warmUp(arena, ask, Math.min(WARM_UP_SECONDS, 4 * seconds));
        Latencies quiet = new Latencies();
        closed(arena, ask, 1, QUIET_SECONDS, quiet);
        double peak = closed(arena, ask, CALLERS, Math.max(2, seconds / 4), new Latencies());
        Open open = new Open(arena, ask, TIMES * peak);
        open.run(seconds);
        arena.tally().note(open.summary(peak, quiet));
    }

    /**
     * A program that has just started becomes faster for a minute and more, by a little each
     * second: its peak would be passed by the load alone, and its quiet time would be that of a few
     * slow answers.
     */
    private static void warmUp(Arena arena, Ask ask, int seconds) throws InterruptedException {
        closed(arena, ask, CALLERS, seconds, new Latencies());
    }

    /**
     * Served requests a second of callers, each from an address of its own, who wait for each
     * answer and, after a refusal, a moment longer: they shall not be a load by asking again.
     */
    private static double closed(
            Arena arena, Ask ask, int callers, int seconds, Latencies latencies)
            throws InterruptedException {
        Tally apart = new Tally();
        AtomicInteger caller = new AtomicInteger();
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        arena.together(
                callers,
                _ -> {
                    try (Sender sender =
                            new Sender(
                                    apart,
                                    Arena.address(FIRST_CLIENT + caller.getAndIncrement()))) {
                        while (System.nanoTime() < end) {
                            long start = System.nanoTime();
                            Answer answer = sender.ask(ask);
                            if (answer == null || answer.status() != 200) {
                                pause();
                            } else {
                                latencies.since(start);
                            }
                        }
                    }
                });
        return apart.servedCount() / ((System.nanoTime() - begin) / 1e9);
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
    }

    /** Requests on a clock. */
    private static final class Open {

        private final Arena arena;
        private final Ask ask;
        private final double rate;
        private final AnswerCheck check;
        private final Semaphore places = new Semaphore(CONNECTIONS);
        private final ConcurrentLinkedDeque<Wire> kept = new ConcurrentLinkedDeque<>();
        private final Latencies served = new Latencies();
        private final LongAdder notSent = new LongAdder();
        private final LongAdder shed = new LongAdder();
        private final AtomicInteger connections = new AtomicInteger();
        private double seconds;
        private double ownProcessors;

        Open(Arena arena, Ask ask, double rate) {
            this.arena = arena;
            this.ask = ask;
            this.rate = rate;
            this.check = new AnswerCheck(arena.tally());
        }

        void run(int length) throws InterruptedException {
            long begin = System.nanoTime();
            long end = begin + TimeUnit.SECONDS.toNanos(length);
            long cpu = ownCpuNanos();
            long offered = 0;
            while (System.nanoTime() < end) {
                long due = (long) ((System.nanoTime() - begin) / 1e9 * rate);
                for (; offered < due; offered++) {
                    if (places.tryAcquire()) {
                        Thread.ofVirtual().start(this::one);
                    } else {
                        notSent.increment();
                    }
                }
                TimeUnit.MILLISECONDS.sleep(1);
            }
            seconds = (System.nanoTime() - begin) / 1e9;
            ownProcessors = (ownCpuNanos() - cpu) / 1e9 / seconds;
            boolean allBack = places.tryAcquire(CONNECTIONS, 30, TimeUnit.SECONDS);
            arena.tally().note(allBack ? "all answered" : "some still unanswered after 30 s");
            kept.forEach(Wire::close);
        }

        /** What the attack takes is missing where it is measured. */
        private static long ownCpuNanos() {
            return ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .map(Duration::toNanos)
                    .orElse(0L);
        }

        private void one() {
            arena.tally().sent();
            long start = System.nanoTime();
            @Nullable Wire wire = kept.pollFirst();
            try {
                if (wire == null) {
                    int client = FIRST_CLIENT + connections.getAndIncrement() % CLIENTS;
                    wire = Wire.open(ask.at(), Arena.address(client), Arena.ANSWER_MILLIS);
                }
                wire.send(ask.bytes());
                take(wire.receive(), start);
                if (wire.isReusable()) {
                    kept.addLast(wire);
                } else {
                    wire.close();
                }
            } catch (IOException e) {
                arena.tally().unanswered();
                if (wire != null) {
                    wire.close();
                }
            } finally {
                places.release();
            }
        }

        private void take(Answer answer, long start) {
            check.take(ask, answer);
            if (answer.status() == 200) {
                served.since(start);
            } else if (answer.status() == 503) {
                shed.increment();
            }
        }

        String summary(double peak, Latencies quiet) {
            double rateServed = served.count() / seconds;
            return String.format(
                    Locale.ROOT,
                    "peak %.0f/s; offered %.0f/s of which %.0f/s sent; served %.0f/s (%.0f %% of the"
                            + " peak, aim 80); 503 %.0f/s; p50/p99 of the served %.1f/%.1f ms, quiet"
                            + " %.1f/%.1f ms of %d (p99 x%.1f, aim 3); the attacker itself took"
                            + " %.1f of %d processors",
                    peak,
                    rate,
                    arena.tally().requests() / seconds,
                    rateServed,
                    100 * rateServed / peak,
                    shed.sum() / seconds,
                    served.quantile(0.5),
                    served.quantile(0.99),
                    quiet.quantile(0.5),
                    quiet.quantile(0.99),
                    quiet.count(),
                    served.quantile(0.99) / quiet.quantile(0.99),
                    ownProcessors,
                    Runtime.getRuntime().availableProcessors());
        }
    }
}
