package org.jingkai.launcher.attack;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Callers that ask and hang up at once or a little later, some thousands of them; afterwards the
 * one who was hung up on must answer as before.
 *
 * @param victim a service's name, or the gateway
 */
record HangUps(String victim) implements Attack {

    static final String GATEWAY = "gateway";

    private static final int THREADS = 8;
    private static final int LONGEST_MILLIS = 20;
    private static final int ASKED_AFTER = 40;
    private static final int ASKED_AGAIN = 10;

    private static final Map<String, String> QUERIES =
            Map.of(
                    GATEWAY,
                    "{ region(code: \"320000\") { zones(first: 20) { nodes { code trade(period:"
                            + " \"2025-06\", span: YTD) { total { amount { value } } } } } } }",
                    "trade",
                    "{ tradeObservations(first: 50) { nodes { figure { value } revisions {"
                            + " figure { value } } } } }",
                    "zones",
                    "{ zones(first: 50) { nodes { code evaluations { year rank } } } }",
                    "inspection",
                    "{ circulars(first: 20) { nodes { id cases { subject } } } }");

    @Override
    public String title() {
        return "hang-ups on " + victim;
    }

    @Override
    public boolean fits(Target target) {
        return victim.equals(GATEWAY) || target.services().containsKey(victim);
    }

    @Override
    public int seconds(Scale scale) {
        return 8 * scale.seconds();
    }

    @Override
    public void run(Arena arena) throws InterruptedException {
        Endpoint at = arena.target().services().getOrDefault(victim, arena.target().gateway());
        String query = QUERIES.getOrDefault(victim, "{ __typename }");
        AtomicInteger next = new AtomicInteger();
        int most = arena.scale().hangUps();
        arena.together(
                THREADS,
                sender -> {
                    for (int i = next.getAndIncrement();
                            i < most && !arena.isOver();
                            i = next.getAndIncrement()) {
                        hangUp(arena, at, query, new Random(arena.seed() + i));
                    }
                });
        AtomicInteger after = new AtomicInteger();
        long served = arena.tally().servedCount();
        arena.together(
                THREADS,
                sender -> {
                    while (after.getAndIncrement() < ASKED_AFTER) {
                        askAfterwards(sender, Ask.query(at, query));
                    }
                });
        long answered = arena.tally().servedCount() - served;
        if (answered < ASKED_AFTER) {
            arena.tally()
                    .fault(
                            Tally.Fault.INVALID,
                            "not served as before after the hang-ups",
                            Ask.query(at, query).text(),
                            answered + " of " + ASKED_AFTER + " served");
        }
    }

    /** Asks, and asks again after a while when it is told to. */
    private static void askAfterwards(Sender sender, Ask ask) {
        for (int i = 0; i < ASKED_AGAIN; i++) {
            Answer answer = sender.ask(ask);
            if (answer == null || answer.status() != 503) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    private static void hangUp(Arena arena, Endpoint at, String query, Random random) {
        arena.tally().sent();
        try (Wire wire = Wire.open(at, Arena.attacker(), Arena.ANSWER_MILLIS)) {
            wire.send(Ask.query(at, query).bytes());
            TimeUnit.MICROSECONDS.sleep(random.nextInt(LONGEST_MILLIS * 1_000));
            if (random.nextBoolean()) {
                wire.reset();
            }
        } catch (IOException e) {
            arena.tally().refusedWith("no connection");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
