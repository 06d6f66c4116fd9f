package org.jingkai.launcher.attack;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One client asks without end, of a gateway with a small rate limit; another must be served. */
record RateLimitAttack() implements Attack {

    private static final int THREADS = 4;
    private static final int NEIGHBOUR = 9;
    private static final int REQUESTS = 200;
    private static final int SECONDS = 30;

    @Override
    public String title() {
        return "the rate limit";
    }

    @Override
    public boolean fits(Target target) {
        return target.limited() != null;
    }

    /** A bound; on a quick machine the requests are sent in less than one. */
    @Override
    public int seconds(Scale scale) {
        return SECONDS;
    }

    @Override
    public void run(Arena arena) throws InterruptedException {
        Endpoint at = java.util.Objects.requireNonNull(arena.target().limited());
        AtomicBoolean limited = new AtomicBoolean();
        AtomicInteger asked = new AtomicInteger();
        String query = "{ zones(first: 100) { nodes { code name } } }";
        arena.together(
                THREADS,
                sender -> {
                    while (!arena.isOver() && asked.getAndIncrement() < REQUESTS) {
                        Answer answer = sender.ask(Ask.query(at, query));
                        if (answer != null && answer.status() == 429) {
                            limited.set(true);
                            demandRetryAfter(arena, answer);
                        }
                    }
                });
        if (!limited.get()) {
            arena.tally().fault(Tally.Fault.INVALID, "never limited", query, "");
        }
        askAsNeighbour(arena, at);
    }

    private static void demandRetryAfter(Arena arena, Answer answer) {
        if (answer.header("Retry-After").isEmpty()) {
            arena.tally().fault(Tally.Fault.INVALID, "429 without Retry-After", "", answer.text());
        }
    }

    private static void askAsNeighbour(Arena arena, Endpoint at) {
        try (Sender neighbour = new Sender(arena.tally(), Arena.address(NEIGHBOUR))) {
            Ask ask = Ask.query(at, "{ __typename }");
            @Nullable Answer answer = neighbour.ask(ask);
            if (answer == null || answer.status() != 200) {
                String said = answer == null ? "no answer" : answer.text();
                arena.tally()
                        .fault(Tally.Fault.INVALID, "another client is limited", ask.text(), said);
            }
        }
    }
}
