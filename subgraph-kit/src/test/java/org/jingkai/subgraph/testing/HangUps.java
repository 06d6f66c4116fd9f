package org.jingkai.subgraph.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Callers that go away: they send a request, or a part of one, and close the socket at a random
 * moment. How many is the system property {@code jingkai.hang-ups}; {@code jingkai.hang-ups.seed}
 * repeats a run.
 */
public final class HangUps {

    /** How many callers hang up in the build. */
    public static final int COUNT = Integer.getInteger("jingkai.hang-ups", 200);

    private static final int AT_ONCE = 24;
    private static final int LATEST_MILLIS = 20;

    private final List<String> queries;
    private final Random random;

    private HangUps(List<String> queries, long seed) {
        this.queries = queries;
        this.random = new Random(seed);
    }

    /** Callers that ask one of the queries each. */
    public static HangUps asking(String... queries) {
        long seed = Long.getLong("jingkai.hang-ups.seed", System.nanoTime());
        System.out.println("hang-ups: " + COUNT + ", -Djingkai.hang-ups.seed=" + seed);
        return new HangUps(List.of(queries), seed);
    }

    /** Lets all of them call and hang up; returns when the last one is gone. */
    public void run() {
        Semaphore places = new Semaphore(AT_ONCE);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < COUNT; i++) {
                places.acquireUninterruptibly();
                Call call = next();
                callers.execute(() -> {
                    try {
                        call.run();
                    } finally {
                        places.release();
                    }
                });
            }
        }
    }

    private Call next() {
        byte[] request = request(queries.get(random.nextInt(queries.size())));
        boolean whole = random.nextInt(10) > 0;
        int length = whole ? request.length : random.nextInt(request.length);
        int micros = random.nextInt(LATEST_MILLIS * 1000);
        return new Call(request, length, micros, random.nextBoolean());
    }

    private static byte[] request(String query) {
        String body = "{\"query\":\"" + query.replace("\"", "\\\"") + "\"}";
        return ("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length
                        + "\r\n\r\n"
                        + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private record Call(byte[] request, int length, int micros, boolean reset) {

        void run() {
            InetSocketAddress service =
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port);
            try (Socket socket = new Socket()) {
                socket.connect(service, 10_000);
                if (reset) {
                    socket.setSoLinger(true, 0);
                }
                OutputStream out = socket.getOutputStream();
                out.write(request, 0, length);
                out.flush();
                TimeUnit.MICROSECONDS.sleep(micros);
            } catch (IOException e) {
                // the service may hang up on us, too
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
