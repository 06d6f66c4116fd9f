package org.jingkai.launcher.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** 200 bodies of 900 kB of which the end never comes, from ten clients. */
record HalfSentBodies() implements Attack {

    private static final int BODIES = 200;
    private static final int CLIENTS = 10;
    private static final int DECLARED = 900_000;
    private static final int SENT = 890_000;

    @Override
    public String title() {
        return "200 half-sent bodies";
    }

    @Override
    public int seconds(Scale scale) {
        return scale.holdSeconds();
    }

    @Override
    public void run(Arena arena) throws InterruptedException {
        byte[] half = new byte[SENT];
        java.util.Arrays.fill(half, (byte) ' ');
        byte[] head =
                Ask.postHead(arena.target().gateway(), "application/json", DECLARED)
                        .getBytes(StandardCharsets.US_ASCII);
        new HeldConnections(arena, BODIES, CLIENTS)
                .hold(wire -> {
                    wire.send(head);
                    wire.send(half);
                    return true;
                });
    }

    /** 600 connections whose head never ends, one more line each second. */
    static final class SlowHeads implements Attack {

        private static final int CONNECTIONS = 600;

        @Override
        public String title() {
            return "600 slow heads";
        }

        @Override
        public int seconds(Scale scale) {
            return scale.holdSeconds();
        }

        @Override
        public void run(Arena arena) throws InterruptedException {
            Endpoint at = arena.target().gateway();
            byte[] begin =
                    ("POST " + at.path() + " HTTP/1.1\r\nHost: " + at.authority() + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII);
            byte[] line = "X-Slow: 1\r\n".getBytes(StandardCharsets.US_ASCII);
            new HeldConnections(arena, CONNECTIONS, 1)
                    .hold(wire -> {
                        wire.send(begin);
                        while (!arena.isOver()) {
                            pause(arena);
                            wire.send(line);
                        }
                        return false;
                    });
        }
    }

    /** Connections that ask and never read the answers. */
    static final class NeverReading implements Attack {

        private static final int CONNECTIONS = 50;
        private static final int PIPELINED = 300;

        @Override
        public String title() {
            return "pipelines never read";
        }

        @Override
        public int seconds(Scale scale) {
            return 2 * scale.seconds();
        }

        @Override
        public void run(Arena arena) throws InterruptedException {
            byte[] ask =
                    Ask.query(
                                    arena.target().gateway(),
                                    "{ zones(first: 200) { nodes { code name } } }")
                            .bytes();
            new HeldConnections(arena, CONNECTIONS, 5)
                    .hold(wire -> {
                        for (int i = 0; i < PIPELINED && !arena.isOver(); i++) {
                            wire.send(ask);
                        }
                        return false;
                    });
        }
    }

    private static void pause(Arena arena) throws IOException {
        try {
            arena.pause(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
