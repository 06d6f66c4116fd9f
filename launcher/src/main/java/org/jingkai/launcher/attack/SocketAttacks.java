package org.jingkai.launcher.attack;

import java.io.IOException;
import java.util.List;

/** Attacks over WebSocket. Each connection counts as one request; how it ended, as its code. */
enum SocketAttacks implements Attack {
    OVERSIZE_FRAME("WebSocket: oversize frame", 20) {
        @Override
        String abuse(Arena arena, Frames socket, int number) throws IOException {
            socket.head(number % 2 == 0 ? OVERSIZE : Integer.MAX_VALUE * 1_000L);
            byte[] part = new byte[64_000];
            try {
                for (int sent = 0; sent < OVERSIZE; sent += part.length) {
                    socket.raw(part);
                }
            } catch (IOException e) {
                // refused before the end; how, is read below
            }
            return socket.awaitClose();
        }
    },
    SILENCE("WebSocket: no connection_init", 100) {
        @Override
        String abuse(Arena arena, Frames socket, int number) {
            return socket.awaitClose();
        }

        @Override
        public int seconds(Scale scale) {
            return scale == Scale.LONG ? 12 : scale.seconds();
        }
    },
    TOO_EARLY("WebSocket: subscribe before init", 100) {
        @Override
        String abuse(Arena arena, Frames socket, int number) throws IOException {
            socket.text(subscribe(number, "{ __typename }"));
            return socket.awaitClose();
        }
    },
    GARBAGE("WebSocket: garbage", 100) {
        @Override
        String abuse(Arena arena, Frames socket, int number) throws IOException {
            socket.text(number % 2 == 0 ? "[".repeat(100_000) : "{\"type\": 1, \"id\": {}}");
            return socket.awaitClose();
        }
    },
    FLOOD("WebSocket: flood of operations", 8) {
        @Override
        String abuse(Arena arena, Frames socket, int number) throws IOException {
            socket.text("{\"type\": \"connection_init\"}");
            Thread reader = Thread.ofVirtual().start(() -> heed(arena, socket));
            for (int i = 0; i < MESSAGES && !arena.isOver(); i++) {
                socket.text(subscribe(i, "{ zones(first: 50) { nodes { code name } } } # " + i));
                if (i % 10 == 0) {
                    socket.ping();
                }
                if (!reader.isAlive()) {
                    return "ended by the other side";
                }
            }
            return "flooded";
        }
    },
    DEAF("WebSocket: operations never read", 8) {
        @Override
        String abuse(Arena arena, Frames socket, int number) throws IOException {
            socket.text("{\"type\": \"connection_init\"}");
            for (int i = 0; i < MESSAGES && !arena.isOver(); i++) {
                socket.text(subscribe(i, "{ zones(first: 200) { nodes { code name } } } # " + i));
            }
            return "flooded";
        }
    };

    private static final int OVERSIZE = 4_000_000;
    private static final int MESSAGES = 3_000;

    private final String title;
    private final int connections;

    SocketAttacks(String title, int connections) {
        this.title = title;
        this.connections = connections;
    }

    static List<SocketAttacks> all() {
        return List.of(values());
    }

    @Override
    public String title() {
        return title;
    }

    /** Does it on an open connection; answers with how it ended. */
    abstract String abuse(Arena arena, Frames socket, int number) throws IOException;

    @Override
    public void run(Arena arena) throws InterruptedException {
        java.util.concurrent.atomic.AtomicInteger next =
                new java.util.concurrent.atomic.AtomicInteger();
        int threads = Math.min(connections, 100);
        int millis = 1_000 * seconds(arena.scale());
        arena.together(
                threads,
                sender -> {
                    int number = next.getAndIncrement();
                    while (number < connections && !arena.isOver()) {
                        arena.tally().sent();
                        arena.tally().refusedWith(one(arena, number, millis));
                        number = next.getAndIncrement();
                    }
                });
    }

    private String one(Arena arena, int number, int millis) {
        try (Frames socket = Frames.open(arena.target().gateway(), Arena.attacker(), millis)) {
            return abuse(arena, socket, number);
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage());
            return message.startsWith("HTTP") ? message : "cut (1006)";
        }
    }

    static void heed(Arena arena, Frames socket) {
        try {
            while (true) {
                Frames.Frame frame = socket.receive();
                String text = frame.isClose() ? "" : frame.text();
                if (frame.isClose()) {
                    arena.tally().refusedWith("close " + frame.closeCode());
                    return;
                } else if (text.contains("\"INTERNAL_ERROR\"")) {
                    arena.tally()
                            .fault(Tally.Fault.INTERNAL_ERROR, "INTERNAL_ERROR", "flood", text);
                } else if (text.contains("\"next\"")) {
                    arena.tally().served();
                }
            }
        } catch (IOException e) {
            // the connection is over
        }
    }

    private static String subscribe(int id, String query) {
        return "{\"type\": \"subscribe\", \"id\": \"%d\", \"payload\": {\"query\": \"%s\"}}"
                .formatted(id, query);
    }
}
