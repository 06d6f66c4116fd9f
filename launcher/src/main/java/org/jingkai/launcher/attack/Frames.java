package org.jingkai.launcher.attack;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A WebSocket by hand, to send frames that no library sends (RFC 6455). */
final class Frames implements AutoCloseable {

    private static final int TEXT = 0x81;
    private static final int PING = 0x89;
    private static final int CLOSE = 8;

    private final Wire wire;

    private Frames(Wire wire) {
        this.wire = wire;
    }

    /** What came: an opcode and its payload. */
    record Frame(int opcode, byte[] payload) {

        boolean isClose() {
            return opcode == CLOSE;
        }

        int closeCode() {
            return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xffff;
        }

        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }
    }

    /** Opens with the subprotocol of GraphQL. */
    static Frames open(Endpoint to, InetAddress from, int timeoutMillis) throws IOException {
        Wire wire = Wire.open(to, from, timeoutMillis);
        String head =
                "GET "
                        + to.path()
                        + " HTTP/1.1\r\nHost: "
                        + to.authority()
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n";
        try {
            wire.send(head.getBytes(StandardCharsets.US_ASCII));
            Answer answer = wire.receive();
            if (answer.status() != 101) {
                throw new IOException("HTTP " + answer.status());
            }
            return new Frames(wire);
        } catch (IOException e) {
            wire.close();
            throw e;
        }
    }

    void text(String text) throws IOException {
        send(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    void ping() throws IOException {
        send(PING, new byte[100]);
    }

    /** The head of a text frame that declares a length; its payload may or may not follow. */
    void head(long length) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(14).put((byte) TEXT).put((byte) 0xff);
        wire.send(head.putLong(length).putInt(0).array());
    }

    void raw(byte[] bytes) throws IOException {
        wire.send(bytes);
    }

    Frame receive() throws IOException {
        InputStream in = wire.input();
        int opcode = read(in) & 0x0f;
        int first = read(in) & 0x7f;
        int bytes = first == 126 ? 2 : first == 127 ? 8 : 0;
        long length = bytes == 0 ? first : 0;
        for (int i = 0; i < bytes; i++) {
            length = length << 8 | read(in);
        }
        byte[] payload = in.readNBytes((int) Math.min(length, 10_000_000));
        return new Frame(opcode, payload);
    }

    /** Reads until the other side closes, and answers with the code of its close. */
    String awaitClose() {
        try {
            while (true) {
                Frame frame = receive();
                if (frame.isClose()) {
                    return "close " + frame.closeCode();
                }
            }
        } catch (IOException e) {
            return e instanceof EOFException ? "cut (1006)" : "no close";
        }
    }

    @Override
    public void close() {
        wire.close();
    }

    /** A masked frame; the mask is zero, so that the payload goes as it is. */
    private void send(int first, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) first);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else {
            frame.put((byte) 0xff).putLong(payload.length);
        }
        frame.putInt(0).put(payload).flip();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        wire.send(bytes);
    }

    private static int read(InputStream in) throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("closed");
        }
        return next;
    }
}
