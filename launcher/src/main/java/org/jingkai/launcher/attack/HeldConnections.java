package org.jingkai.launcher.attack;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Many connections that are opened, begun and held until the time is over. */
final class HeldConnections {

    private final Arena arena;
    private final int count;
    private final int clients;
    private final ConcurrentLinkedQueue<Wire> open = new ConcurrentLinkedQueue<>();
    private final AtomicInteger closed = new AtomicInteger();

    /** What is sent on each; whether an answer is waited for then. */
    interface Beginning {
        boolean on(Wire wire) throws IOException;
    }

    HeldConnections(Arena arena, int count, int clients) {
        this.arena = arena;
        this.count = count;
        this.clients = clients;
    }

    void hold(Beginning beginning) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int client = 10 + i % clients;
            threads.add(Thread.ofVirtual().start(() -> one(client, beginning)));
        }
        while (!arena.isOver() && threads.stream().anyMatch(Thread::isAlive)) {
            arena.pause(100);
        }
        int heldOn = count - closed.get();
        open.forEach(Wire::close);
        for (Thread thread : threads) {
            thread.join(5_000);
        }
        arena.tally().note(heldOn + " of " + count + " connections still open at the end");
    }

    private void one(int client, Beginning beginning) {
        arena.tally().sent();
        try (Wire wire =
                Wire.open(arena.target().gateway(), Arena.address(client), Arena.ANSWER_MILLIS)) {
            open.add(wire);
            if (beginning.on(wire)) {
                Answer answer = wire.receive();
                arena.tally().refusedWith(code(answer));
                closed.incrementAndGet();
            }
        } catch (IOException e) {
            if (!arena.isOver()) {
                closed.incrementAndGet();
                arena.tally().refusedWith(e instanceof EOFException ? "closed" : "reset");
            } else {
                arena.tally().unanswered();
            }
        }
    }

    private static String code(Answer answer) {
        String code =
                AnswerCheck.read(answer)
                        .path("errors")
                        .path(0)
                        .path("extensions")
                        .path("code")
                        .asText("");
        return code.isEmpty() ? "HTTP " + answer.status() : code;
    }
}
