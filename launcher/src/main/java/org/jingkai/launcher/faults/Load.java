package org.jingkai.launcher.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A few callers who ask the shipped queries in turn, on and on, and judge each answer. */
public final class Load implements AutoCloseable {

    private static final int CALLERS = 4;
    private static final long PAUSE_NANOS = 25_000_000;

    /** Asks and tells status and body; fails where there is no answer. */
    public interface Client {
        /** Sends one request body. */
        Answer ask(String body) throws Exception;
    }

    /** What came back. */
    public record Answer(int status, String body) {}

    /** A shipped query, and the data that it has in quiet. */
    public record Question(String name, String body, JsonNode quiet) {}

    /**
     * One answer.
     *
     * @param begun and {@code ended}, by {@link System#nanoTime()}
     * @param text of the answer if it is wrong; else empty
     */
    record Taken(String query, Outcome outcome, long begun, long ended, String text) {}

    private final Client client;
    private final List<Question> questions;
    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean over;

    private Load(Client client, List<Question> questions) {
        this.client = client;
        this.questions = List.copyOf(questions);
    }

    /** Begins to ask. */
    public static Load begin(Client client, List<Question> questions) {
        Load load = new Load(client, questions);
        for (int i = 0; i < CALLERS; i++) {
            Thread.ofPlatform().daemon().name("load-" + i).start(load::run);
        }
        return load;
    }

    /** All answers that ended since the last call. */
    List<Taken> take() {
        List<Taken> all = new java.util.ArrayList<>();
        for (Taken one = taken.poll(); one != null; one = taken.poll()) {
            all.add(one);
        }
        return all;
    }

    private void run() {
        while (!over) {
            Question question = questions.get(next.getAndIncrement() % questions.size());
            taken.add(ask(question));
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private Taken ask(Question question) {
        long begun = System.nanoTime();
        Outcome outcome = Outcome.ERROR;
        String text = "";
        try {
            Answer answer = client.ask(question.body());
            outcome = Outcome.of(answer.status(), answer.body(), question.quiet());
            text = outcome == Outcome.WRONG ? answer.body() : "";
        } catch (Exception noAnswer) {
            // as good as an error
        }
        return new Taken(question.name(), outcome, begun, System.nanoTime(), text);
    }

    @Override
    public void close() {
        over = true;
    }

    /** How often each outcome was. */
    static Map<Outcome, Long> count(List<Taken> answers) {
        Map<Outcome, Long> counts = new java.util.EnumMap<>(Outcome.class);
        answers.forEach(each -> counts.merge(each.outcome(), 1L, Long::sum));
        return counts;
    }
}
