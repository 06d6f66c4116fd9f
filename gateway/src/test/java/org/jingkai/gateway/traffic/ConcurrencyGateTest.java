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

        void begin(Pace pace) {
            if (place != null) {
                place.begin(pace, 1);
            }
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
            new ConcurrencyGate(
                    ConcurrencyGate.Limits.fixed(2, 2, Duration.ofMillis(100)), now::get);
    private final List<Request> requests = new ArrayList<>();

    private List<String> states() {
        return requests.stream().map(Request::state).toList();
    }

    private void visit(int count) {
        visit(count, "one");
    }

    private void visit(int count, String client) {
        for (int i = 0; i < count; i++) {
            Request request = new Request();
            requests.add(request);
            gate.visit(request, client);
        }
    }

    @Test
    void letsSoManyInHasSoManyWaitAndTurnsTheRestAwayUntilTheRoomIsHalfAsLarge() {
        visit(5);
        assertThat(states()).containsExactly("runs", "runs", "away", "away", "waits");
        assertThat(gate.turnedAway()).isEqualTo(2);
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
        ConcurrencyGate busy =
                new ConcurrencyGate(ConcurrencyGate.Limits.fixed(4, 2_000, Duration.ofMinutes(1)));
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
                                },
                                "client " + done.getCount() % 5));
            }
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(most.get()).isBetween(1, 4);
        assertThat(busy.running()).isZero();
        assertThat(busy.waiting()).isZero();
        assertThat(busy.clients()).isZero();
        assertThat(busy.turnedAway()).isZero();
    }

    @Test
    void givesAPlaceToTheClientWithTheFewestRunning() {
        ConcurrencyGate three = new ConcurrencyGate(patient(3, 9), now::get);
        visit(three, 4, "many");
        visit(three, 1, "few");
        requests.remove(0).end();
        assertThat(states()).containsExactly("runs", "runs", "runs", "waits");
        visit(three, 2, "few");
        requests.remove(2).end();
        assertThat(states()).containsExactly("runs", "runs", "runs", "waits", "waits");
    }

    @Test
    void givesAPlaceToWhoWasNotTurnedAwayAmongThoseWithFewRunning() {
        ConcurrencyGate two = new ConcurrencyGate(patient(2, 6), now::get);
        visit(two, 9, "in vain");
        visit(two, 1, "new");
        requests.getFirst().end();
        assertThat(requests.getLast().state()).isEqualTo("runs");
        assertThat(two.waiting()).isZero();
        visit(two, 1, "in vain");
        visit(two, 1, "new");
        requests.get(1).end();
        assertThat(requests.getLast().state()).isEqualTo("runs");
    }

    @Test
    void letsNobodyWaitForEverBehindThoseWhoStandALittleBetter() {
        ConcurrencyGate one =
                new ConcurrencyGate(
                        ConcurrencyGate.Limits.fixed(1, 4, Duration.ofSeconds(2)), now::get);
        visit(one, 6, "once in vain");
        now.addAndGet(TimeUnit.SECONDS.toNanos(2));
        requests.forEach(Request::end);
        requests.clear();
        visit(one, 1, "running");
        visit(one, 1, "once in vain");
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(600));
        visit(one, 1, "new");
        requests.getFirst().end();
        assertThat(states()).containsExactly("runs", "runs", "waits");
    }

    @Test
    void isNotCrowdedByThoseWhoWaitTooLong() {
        visit(4);
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));
        visit(2, "next");
        assertThat(states()).containsExactly("runs", "runs", "away", "away", "waits", "waits");
    }

    @Test
    void forgetsARefusalOfLongAgo() {
        visit(9, "long ago");
        requests.forEach(Request::end);
        requests.forEach(Request::end);
        requests.clear();
        now.addAndGet(TimeUnit.DAYS.toNanos(1));
        visit(2, "running");
        visit(1, "long ago");
        visit(1, "new");
        requests.getFirst().end();
        assertThat(states()).containsExactly("runs", "runs", "runs", "waits");
    }

    @Test
    void turnsAwayFromTheClientThatHoldsMost() {
        ConcurrencyGate two = new ConcurrencyGate(patient(2, 3), now::get);
        visit(two, 4, "many");
        visit(two, 2, "few");
        assertThat(states()).containsExactly("runs", "runs", "away", "away", "away", "waits");
    }

    @Test
    void turnsAwayTheNewcomerWhoseClientHoldsMost() {
        visit(2, "runner");
        visit(1, "one");
        visit(1, "other");
        visit(1, "runner");
        assertThat(states()).containsExactly("runs", "runs", "waits", "away", "away");
    }

    @Test
    void servesAClientThatAsksOneByOneHoweverMuchOthersAsk() {
        for (int client = 0; client < 20; client++) {
            visit(10, "flood " + client);
        }
        for (int round = 0; round < 20; round++) {
            visit(1, "polite");
            Request polite = requests.getLast();
            for (int client = 0; client < 20; client++) {
                visit(1, "flood " + client);
            }
            assertThat(polite.turnedAway).isFalse();
            requests.stream()
                    .filter(each -> each.state().equals("runs"))
                    .findFirst()
                    .ifPresent(each -> {
                        requests.remove(each);
                        each.end();
                    });
            assertThat(polite.state()).isEqualTo("runs");
            requests.remove(polite);
            polite.end();
            now.addAndGet(TimeUnit.MILLISECONDS.toNanos(25));
        }
    }

    @Test
    void knowsNoClientThatHasNothingHere() {
        for (int i = 0; i < 1_000; i++) {
            visit(1, "client " + i);
        }
        assertThat(gate.clients()).isLessThanOrEqualTo(4);
        gate.forget(requests.getLast());
        List.copyOf(requests).forEach(Request::end);
        assertThat(gate.clients()).isZero();
    }

    @Test
    void keepsTheRoomShortAfterItWasFull() {
        ConcurrencyGate wide =
                new ConcurrencyGate(
                        ConcurrencyGate.Limits.fixed(2, 10, Duration.ofSeconds(1)), now::get);
        List<Request> many = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            many.add(new Request());
            wide.visit(many.getLast(), "client " + i);
            assertThat(wide.waiting()).isEqualTo(i < 12 ? Math.max(0, i - 1) : 1);
        }
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(500));
        wide.visit(new Request(), "soon");
        assertThat(wide.waiting()).isEqualTo(1);
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(1_001));
        many.getFirst().end();
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(1_001));
        for (int i = 0; i < 10; i++) {
            wide.visit(new Request(), "late " + i);
        }
        assertThat(wide.running()).isEqualTo(2);
        assertThat(wide.waiting()).isEqualTo(9);
    }

    @Test
    void opensByAPlaceWhileNothingEnds() {
        ConcurrencyGate adaptive =
                new ConcurrencyGate(
                        new ConcurrencyGate.Limits(1, 6, 10, Duration.ofSeconds(9), 1.5), now::get);
        for (int i = 0; i < 8; i++) {
            adaptive.visit(new Request(), "client " + i);
        }
        assertThat(adaptive.running()).isEqualTo(3);
        for (int running = 4; running < 9; running++) {
            now.addAndGet(TimeUnit.MILLISECONDS.toNanos(500));
            adaptive.visit(new Request(), "knocks");
            adaptive.visit(new Request(), "knocks");
            assertThat(adaptive.running()).isEqualTo(Math.min(6, running));
        }
    }

    private static ConcurrencyGate.Limits patient(int running, int waiting) {
        return ConcurrencyGate.Limits.fixed(running, waiting, Duration.ofMinutes(1));
    }

    private void visit(ConcurrencyGate other, int count, String client) {
        for (int i = 0; i < count; i++) {
            requests.add(new Request());
            other.visit(requests.getLast(), client);
        }
    }

    @Test
    void turnsAwayFromWhoHoldsMore() {
        ConcurrencyGate four = new ConcurrencyGate(patient(4, 5), now::get);
        visit(four, 8, "many");
        visit(four, 2, "few");
        assertThat(states().subList(4, 8)).containsOnly("away");
        assertThat(states().subList(8, 10)).containsOnly("waits");
    }

    @Test
    void doesNotFallForWhatNoLoadExplains() {
        ConcurrencyGate adaptive =
                new ConcurrencyGate(
                        new ConcurrencyGate.Limits(1, 64, 0, Duration.ofSeconds(1), 1.5), now::get);
        Pace pace = new Pace();
        visit(adaptive, 1, "client");
        requests.getFirst().begin(pace);
        now.addAndGet(TimeUnit.MICROSECONDS.toNanos(10));
        requests.getFirst().end();
        for (int round = 0; round < 9; round++) {
            requests.clear();
            visit(adaptive, 3, "client");
            List<Request> running = List.copyOf(requests);
            running.forEach(each -> each.begin(pace));
            now.addAndGet(TimeUnit.MILLISECONDS.toNanos(400));
            visit(adaptive, 1, "too many");
            running.forEach(Request::end);
        }
        assertThat(adaptive.turnedAway()).isEqualTo(9);
        assertThat(adaptive.places()).isEqualTo(3);
    }

    @Test
    void turnsAwayWhoWaitsTooLongThoughNothingElseHappens() throws InterruptedException {
        ConcurrencyGate idle =
                new ConcurrencyGate(ConcurrencyGate.Limits.fixed(1, 2, Duration.ofMillis(20)));
        visit(idle, 3, "client");
        for (int i = 0; i < 1_000 && idle.turnedAway() < 2; i++) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(idle.turnedAway()).isEqualTo(2);
    }
}
