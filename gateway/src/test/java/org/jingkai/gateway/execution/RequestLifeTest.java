package org.jingkai.gateway.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jingkai.gateway.execution.RequestLife.Registration;
import org.junit.jupiter.api.Test;

class RequestLifeTest {

    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void isOverAtItsDeadline() {
        RequestLife life = RequestLife.until(Duration.ZERO);
        assertThat(life.isOver()).isTrue();
        assertThat(life.isEnded()).isFalse();
        assertThat(life.left()).isZero();
    }

    @Test
    void isNotOverBefore() {
        assertThat(RequestLife.until(LONG).isOver()).isFalse();
        assertThat(RequestLife.until(LONG).left()).isBetween(Duration.ofMinutes(59), LONG);
        assertThat(RequestLife.unbounded().isOver()).isFalse();
        assertThat(RequestLife.until(Duration.ofSeconds(Long.MAX_VALUE)).isOver()).isFalse();
    }

    @Test
    void runsEachActionOnceWhenItIsEnded() {
        RequestLife life = RequestLife.until(LONG);
        List<Integer> ran = new ArrayList<>();
        life.onEnd(() -> ran.add(1));
        life.onEnd(() -> {
            throw new IllegalStateException("a failing action stops no other");
        });
        life.onEnd(() -> ran.add(2));
        life.end();
        life.end();
        assertThat(ran).containsExactly(2, 1);
        assertThat(life.isOver()).isTrue();
        assertThat(life.left()).isZero();
    }

    @Test
    void runsAnActionAtOnceWhenItIsOver() {
        AtomicInteger ran = new AtomicInteger();
        RequestLife.until(Duration.ZERO).onEnd(ran::incrementAndGet).close();
        RequestLife ended = RequestLife.unbounded();
        ended.end();
        ended.onEnd(ran::incrementAndGet).close();
        assertThat(ran).hasValue(2);
    }

    @Test
    void forgetsAnActionThatIsClosed() {
        RequestLife life = RequestLife.unbounded();
        List<Integer> ran = new ArrayList<>();
        List<Registration> registered = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            registered.add(life.onEnd(() -> ran.add(number)));
        }
        for (int forgotten : new int[] {0, 2, 4, 2}) {
            registered.get(forgotten).close();
        }
        life.end();
        registered.forEach(Registration::close);
        assertThat(ran).containsExactly(3, 1);
    }

    @Test
    void anInnerLifeEndsWithTheOuterButNotTheOtherWayRound() {
        RequestLife outer = RequestLife.unbounded();
        RequestLife done = outer.within(LONG);
        RequestLife open = outer.within(LONG);
        done.end();
        assertThat(outer.isOver()).isFalse();
        outer.end();
        assertThat(open.isOver()).isTrue();
        assertThat(outer.within(LONG).isOver()).isTrue();
        assertThat(RequestLife.until(Duration.ZERO).within(LONG).isOver()).isTrue();
    }

    @Test
    void losesNoActionAndRunsNoneTwiceWhenManyThreadsUseIt() throws InterruptedException {
        for (int round = 0; round < 200; round++) {
            RequestLife life = RequestLife.unbounded();
            AtomicInteger kept = new AtomicInteger();
            AtomicInteger forgotten = new AtomicInteger();
            CountDownLatch start = new CountDownLatch(1);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                threads.add(
                        Thread.startVirtualThread(() -> {
                            await(start);
                            for (int j = 0; j < 20; j++) {
                                Registration closed = life.onEnd(forgotten::incrementAndGet);
                                life.onEnd(kept::incrementAndGet);
                                closed.close();
                            }
                        }));
            }
            threads.add(
                    Thread.startVirtualThread(() -> {
                        await(start);
                        life.end();
                    }));
            start.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(kept).hasValue(60);
            assertThat(forgotten.get()).isBetween(0, 60);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
