package org.jingkai.gateway.bootstrap;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads on which new operations are planned; rejects what no longer fits its queue. */
final class PlanningWorkers implements Executor, AutoCloseable {

    /** Parsing and planning descend as deep as the operation does. */
    private static final long STACK = 8L << 20;

    private final ThreadPoolExecutor threads;

    PlanningWorkers(int count, int waiting) {
        AtomicInteger number = new AtomicInteger();
        this.threads =
                new ThreadPoolExecutor(
                        count,
                        count,
                        30,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(waiting),
                        work -> worker(work, number.incrementAndGet()));
        threads.allowCoreThreadTimeOut(true);
    }

    private static Thread worker(Runnable work, int number) {
        return Thread.ofPlatform()
                .daemon()
                .name("planning-" + number)
                .stackSize(STACK)
                .unstarted(work);
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
