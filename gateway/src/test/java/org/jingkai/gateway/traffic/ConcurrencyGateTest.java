package org.jingkai.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How many requests run and wait at the same time. */
class ConcurrencyGateTest {

    private static final class Request implements ConcurrencyGate.Visitor {

        private ConcurrencyGate.@Nullable Place place;
        private boolean turnedAway;

        @Override
        public void enter(ConcurrencyGate.Place given) {
            place = given;
        }

        @Override
        public void turnAway() {
            turnedAway = true;
        }

        void end() {
            if (place != null) {
                place.leave();
            }
        }

        String state() {
            return turnedAway ? "away" : place == null ? "waits" : "runs";
        }
    }

    private final AtomicLong now = new AtomicLong();
    private final ConcurrencyGate gate =
            new ConcurrencyGate(2, 2, Duration.ofMillis(100), now::get);
    private final List<Request> requests = new ArrayList<>();

    private List<String> states() {
        return requests.stream().map(Request::state).toList();
    }

    private void visit(int count) {
        for (int i = 0; i < count; i++) {
            Request request = new Request();
            requests.add(request);
            gate.visit(request);
        }
    }

    @Test
    void letsSoManyInHasSoManyWaitAndTurnsTheRestAway() {
        visit(5);
        assertThat(states()).containsExactly("runs", "runs", "waits", "waits", "away");
        assertThat(gate.turnedAway()).isEqualTo(1);
    }

    @Test
    void givesAPlaceToWhoWaitsLongest() {
        visit(4);
        requests.get(1).end();
        requests.get(1).end();
        assertThat(states()).containsExactly("runs", "runs", "runs", "waits");
        requests.get(0).end();
        requests.get(2).end();
        requests.get(3).end();
        assertThat(gate.running()).isZero();
    }

    @Test
    void turnsAwayWhoHasWaitedTooLong() {
        visit(3);
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));
        requests.get(0).end();
        assertThat(states()).containsExactly("runs", "runs", "away");
        assertThat(gate.running()).isEqualTo(1);
        visit(1);
        assertThat(states()).endsWith("runs");
    }

    @Test
    void forgetsWhoHasGone() {
        visit(3);
        assertThat(gate.forget(requests.get(2))).isTrue();
        assertThat(gate.forget(requests.get(0))).isFalse();
        requests.get(0).end();
        assertThat(states()).containsExactly("runs", "runs", "waits");
        assertThat(gate.running()).isEqualTo(1);
    }

    @Test
    void neverRunsMoreThanAllowedThoughManyThreadsCome() throws InterruptedException {
        ConcurrencyGate busy = new ConcurrencyGate(4, 1_000, Duration.ofMinutes(1));
        AtomicInteger most = new AtomicInteger();
        AtomicInteger running = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(2_000);
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 2_000; i++) {
                threads.execute(() ->
                        busy.visit(
                                new ConcurrencyGate.Visitor() {
                                    @Override
                                    public void enter(ConcurrencyGate.Place place) {
                                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                                        threads.execute(() -> {
                                            running.decrementAndGet();
                                            place.leave();
                                            done.countDown();
                                        });
                                    }

                                    @Override
                                    public void turnAway() {
                                        done.countDown();
                                    }
                                }));
            }
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(most.get()).isBetween(1, 4);
        assertThat(busy.running()).isZero();
        assertThat(busy.waiting()).isZero();
    }
}
