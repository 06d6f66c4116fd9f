package org.jingkai.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The gate before a machine of two processors that share what runs, on a clock of its own. */
class FloodTest {

    private static final int CLIENTS = 20;

    /** When the gate has found out that it stands in a flood. */
    private static final int FOUND_OUT = 1_000;

    private final Random chance = new Random(4);
    private final ConcurrencyGate gate =
            new ConcurrencyGate(
                    new ConcurrencyGate.Limits(2, 64, 128, Duration.ofSeconds(1), 1.5),
                    () -> TimeUnit.MILLISECONDS.toNanos(this.now));
    private final List<Job> working = new ArrayList<>();
    private final List<Job> elsewhere = new ArrayList<>();
    private long now;

    /**
     * Some milliseconds of work, one in ten times twice as many, then some of waiting for another
     * machine.
     */
    private final class Job implements ConcurrencyGate.Visitor {

        private final Kind kind;
        private final long came = now;
        private double work;
        private double rest;
        private ConcurrencyGate.@Nullable Place place;

        private Job(Kind kind) {
            this.kind = kind;
            this.work = kind.work * (0.5 + chance.nextDouble()) * (chance.nextInt(10) == 0 ? 2 : 1);
            this.rest = kind.rest;
        }

        @Override
        public void enter(ConcurrencyGate.Place given) {
            place = given;
            given.begin(kind.pace, 1);
            working.add(this);
        }

        @Override
        public void turnAway() {
            kind.away++;
        }

        private void end() {
            kind.times.add(now - came);
            if (place != null) {
                place.leave();
            }
        }
    }

    /** Requests that are alike. */
    private static final class Kind {

        private final double work;
        private double rest;
        private final Pace pace = new Pace();
        private final List<Long> times = new ArrayList<>();
        private int away;

        private Kind(double work, double rest) {
            this.work = work;
            this.rest = rest;
        }

        private double p99() {
            long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
            return sorted.length == 0 ? 0 : sorted[sorted.length * 99 / 100];
        }

        private void forget() {
            times.clear();
            away = 0;
        }
    }

    /** One millisecond. */
    private void tick() {
        now++;
        double share = Math.min(1, 2.0 / working.size());
        for (Job job : List.copyOf(working)) {
            job.work -= share;
            if (job.work <= 0) {
                working.remove(job);
                elsewhere.add(job);
            }
        }
        for (Job job : List.copyOf(elsewhere)) {
            if (job.rest-- <= 0) {
                elsewhere.remove(job);
                job.end();
            }
        }
    }

    /** So many a second, each from one of the clients. */
    private void ask(Kind kind, double rate, String client, int clients) {
        if (chance.nextDouble() < rate / 1_000) {
            gate.visit(new Job(kind), client + chance.nextInt(clients));
        }
    }

    private void alone(Kind kind, int millis) {
        for (int i = 0; i < millis; i++) {
            if (gate.running() == 0) {
                gate.visit(new Job(kind), "alone");
            }
            tick();
        }
    }

    @Test
    void servesFastWhatItServesAtTenTimesItsCapacity() {
        Kind kind = new Kind(20, 5);
        alone(kind, 2_000);
        double quiet = kind.p99();
        kind.forget();
        for (int i = 0; i < 10_000; i++) {
            ask(kind, 1_000, "flood", CLIENTS);
            tick();
        }
        assertThat(kind.times.size()).isGreaterThan(800);
        assertThat(kind.p99()).isLessThan(3 * quiet);
    }

    @Test
    void servesAPoliteClientInAFlood() {
        Kind kind = new Kind(20, 5);
        Kind polite = new Kind(20, 5);
        alone(polite, 2_000);
        double quiet = polite.p99();
        polite.forget();
        alone(kind, 1_000);
        for (int i = 0; i < 10_000; i++) {
            ask(kind, 1_000, "flood", CLIENTS);
            if (i % 125 == 0) {
                gate.visit(new Job(polite), "polite");
            }
            tick();
            if (i == FOUND_OUT) {
                polite.times.clear();
            }
        }
        assertThat(polite.away).isLessThan(2);
        assertThat(polite.p99()).isLessThan(3 * quiet);
    }

    @Test
    void goesOnServingAClientThatAsksAsMuchAsEachOfAFlood() {
        Kind kind = new Kind(80, 10);
        Kind polite = new Kind(80, 10);
        for (int i = 0; i < 15_000; i++) {
            if (i >= 5_000) {
                ask(kind, 8 * CLIENTS, "flood", CLIENTS);
            }
            if (i % 125 == 0) {
                gate.visit(new Job(polite), "polite");
            }
            tick();
        }
        assertThat(polite.away).isLessThan(18);
        assertThat(kind.away).isGreaterThan(1_000);
    }

    /** They come back at once, served or not; some of them were part of a flood before. */
    @Test
    void servesAllOfManyCallersWhoAskOneByOneAfterAFlood() {
        Kind kind = new Kind(10, 5);
        alone(kind, 1_000);
        for (int i = 0; i < 10_000; i++) {
            ask(kind, 1_000, "caller", CLIENTS);
            tick();
        }
        for (int i = 0; i < 5_000; i++) {
            tick();
        }
        kind.forget();
        int callers = 3 * CLIENTS;
        for (int i = 0; i < 10_000; i++) {
            int under = working.size() + elsewhere.size() + gate.waiting();
            for (int caller = under; caller < callers; caller++) {
                gate.visit(new Job(kind), "caller" + chance.nextInt(callers));
            }
            tick();
        }
        assertThat(kind.away).isZero();
        assertThat(kind.times.size()).isGreaterThan(1_500);
    }

    /** As many as there is room for, but each comes back in the millisecond after a refusal. */
    @Test
    void callersWhoComeBackAtOnceDoNotKeepItCrowded() {
        Kind kind = new Kind(10, 5);
        for (int i = 0; i < 5_000; i++) {
            ask(kind, 1_000, "flood", CLIENTS);
            tick();
        }
        for (int i = 0; i < 20_000; i++) {
            int under = working.size() + elsewhere.size() + gate.waiting();
            for (int caller = under; caller < 2 * CLIENTS; caller++) {
                gate.visit(new Job(kind), "caller" + chance.nextInt(2 * CLIENTS));
            }
            tick();
            if (i == 12_000) {
                kind.forget();
            }
        }
        assertThat(kind.away).isZero();
    }

    @Test
    void servesAllOfABurst() {
        Kind kind = new Kind(20, 5);
        for (int i = 0; i < 30; i++) {
            gate.visit(new Job(kind), "page");
        }
        for (int i = 0; i < 1_000; i++) {
            tick();
        }
        assertThat(kind.times).hasSize(30);
    }

    @Test
    void opensForManyThatWaitForAnotherMachine() {
        Kind kind = new Kind(1, 200);
        alone(kind, 2_000);
        kind.forget();
        for (int i = 0; i < 10_000; i++) {
            ask(kind, 150, "client", CLIENTS);
            tick();
            if (i == 4_000) {
                kind.forget();
            }
        }
        assertThat(gate.places()).isGreaterThan(30);
        assertThat(kind.away).isLessThan(kind.times.size() / 100);
    }

    @Test
    void aChangeOfTheMixDoesNotShutIt() {
        Kind cheap = new Kind(1, 20);
        Kind dear = new Kind(1, 400);
        alone(cheap, 1_000);
        alone(dear, 5_000);
        for (int i = 0; i < 10_000; i++) {
            ask(cheap, 300, "client", CLIENTS);
            tick();
        }
        int before = gate.places();
        for (int i = 0; i < 10_000; i++) {
            ask(dear, 100, "client", CLIENTS);
            tick();
        }
        assertThat(gate.places()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void aServiceThatIsSlowByItselfDoesNotShutItForOthers() {
        Kind well = new Kind(5, 10);
        Kind slow = new Kind(5, 10);
        alone(well, 1_000);
        alone(slow, 1_000);
        slow.rest = 5_000;
        well.forget();
        for (int i = 0; i < 60_000; i++) {
            ask(well, 50, "client", CLIENTS);
            ask(slow, 5, "client", CLIENTS);
            tick();
        }
        assertThat(gate.places()).isGreaterThan(20);
        assertThat(well.away).isLessThan(well.times.size() / 10);
    }

    @Test
    void opensAgainThoughEverythingStaysSlow() {
        Kind kind = new Kind(1, 20);
        alone(kind, 1_000);
        kind.rest = 2_000;
        for (int i = 0; i < 120_000; i++) {
            ask(kind, 10, "client", CLIENTS);
            tick();
        }
        assertThat(gate.places()).isGreaterThan(15);
    }

    @Test
    void staysLowInALastingFlood() {
        Kind kind = new Kind(20, 5);
        alone(kind, 1_000);
        int[] places = new int[6];
        for (int i = 0; i < 60_000; i++) {
            ask(kind, 500, "flood", CLIENTS);
            tick();
            places[i / 10_000] = gate.places();
        }
        assertThat(Arrays.stream(places).max().orElseThrow()).isLessThanOrEqualTo(8);
    }
}
