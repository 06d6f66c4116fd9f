package org.jingkai.launcher.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks the shipped queries at a steady low rate from an address of its own. Times count from the
 * moment a request was due. An answer that is not as it was in quiet is a fault.
 */
final class PoliteClient implements AutoCloseable {

    private static final int ADDRESS = 2;
    private static final int PER_SECOND = 8;
    private static final int PATIENCE = 10;

    private final Endpoint gateway;
    private final List<Question> questions;
    private final Map<String, JsonNode> quiet = new ConcurrentHashMap<>();
    private final ConcurrentLinkedDeque<Sender> senders = new ConcurrentLinkedDeque<>();
    private final Thread clock;
    private volatile Watch current = new Watch();
    private volatile boolean closed;

    /** A query with its variables, as the body of a request. */
    record Question(String name, String body) {}

    /** What was seen in one stretch of time. */
    static final class Watch {

        final Latencies latencies = new Latencies();
        final Tally tally = new Tally();
        final AtomicInteger notServed = new AtomicInteger();
    }

    PoliteClient(Endpoint gateway, List<Question> questions) {
        this.gateway = gateway;
        this.questions = questions;
        this.clock = Thread.ofPlatform().daemon().unstarted(this::ask);
    }

    /** Asks each query until it is warm and known. */
    void warmUp(int rounds) throws InterruptedException {
        try (Sender sender = new Sender(new Tally(), Arena.address(ADDRESS))) {
            for (int i = 0; i < rounds; i++) {
                for (Question question : questions) {
                    quiet.put(question.name(), served(sender, question));
                }
            }
        }
    }

    /** Begins to ask by the clock. */
    void start() {
        clock.start();
    }

    /** A cold suite on a busy machine may miss a deadline; one that never serves is refused. */
    private JsonNode served(Sender sender, Question question) throws InterruptedException {
        Answer answer = null;
        for (int i = 0; i < PATIENCE; i++) {
            answer = sender.ask(Ask.json(gateway, question.body()));
            JsonNode json =
                    answer == null ? JsonNodeFactory.instance.nullNode() : AnswerCheck.read(answer);
            if (json.path("data").isObject() && !json.has("errors")) {
                return json.path("data");
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IllegalStateException(
                "the query "
                        + question.name()
                        + " is not served in quiet: "
                        + (answer == null ? "no answer" : answer.text()));
    }

    /** Begins a new stretch of time; what is asked from now on counts there. */
    Watch watch() {
        Watch begun = new Watch();
        current = begun;
        return begun;
    }

    /** Waits until all queries are served again; false if they are not in some seconds. */
    boolean recovers(int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            Watch apart = new Watch();
            questions.forEach(question -> one(question, apart, System.nanoTime()));
            if (apart.notServed.get() == 0) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return false;
    }

    private void ask() {
        long begin = System.nanoTime();
        for (int i = 0; !closed; i++) {
            long due = begin + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
            Question question = questions.get(i % questions.size());
            java.util.concurrent.locks.LockSupport.parkNanos(due - System.nanoTime());
            Watch into = current;
            Thread.ofVirtual().start(() -> one(question, into, due));
        }
    }

    private void one(Question question, Watch into, long due) {
        Sender kept = senders.pollFirst();
        Sender sender = kept == null ? new Sender(new Tally(), Arena.address(ADDRESS)) : kept;
        Ask ask = Ask.json(gateway, question.body());
        Answer answer = sender.ask(ask);
        senders.addFirst(sender);
        into.latencies.since(due);
        JsonNode json = answer == null ? null : AnswerCheck.read(answer);
        if (json != null && json.path("data").equals(quiet.get(question.name()))) {
            into.tally.served();
            return;
        }
        into.notServed.incrementAndGet();
        if (answer == null || json == null) {
            into.tally.unanswered();
        } else if (json.has("errors")) {
            json.path("errors").findValuesAsText("code").stream()
                    .distinct()
                    .forEach(into.tally::refusedWith);
        } else {
            into.tally.fault(
                    Tally.Fault.INVALID,
                    "the polite client's " + question.name() + " is answered otherwise",
                    ask.text(),
                    answer.status() + " " + answer.text());
        }
    }

    @Override
    public void close() {
        closed = true;
        senders.forEach(Sender::close);
    }
}
