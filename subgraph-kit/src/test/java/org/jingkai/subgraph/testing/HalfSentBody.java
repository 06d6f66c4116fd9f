package org.jingkai.subgraph.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request of which the head and a part of the body were sent, and no more. */
public final class HalfSentBody implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    private HalfSentBody(Socket socket) {
        this.socket = socket;
    }

    /** Announces {@code announced} bytes and sends {@code sent} of them. */
    public static HalfSentBody of(int announced, int sent) throws IOException {
        Socket socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        String head =
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: "
                        + announced
                        + "\r\n\r\n";
        socket.getOutputStream()
                .write((head + " ".repeat(sent)).getBytes(StandardCharsets.ISO_8859_1));
        return new HalfSentBody(socket);
    }

    /** Waits for the answer, head and body; returns when the service closes. */
    public String answer() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
