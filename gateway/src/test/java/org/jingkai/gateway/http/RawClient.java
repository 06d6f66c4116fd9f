package org.jingkai.gateway.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that sends bytes and reads bytes. */
final class RawClient implements AutoCloseable {

    private final Socket socket;

    RawClient(URI address) throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(10_000);
        socket.setTcpNoDelay(true);
    }

    RawClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** A POST to {@code /graphql} without its body. */
    RawClient head(String... headers) throws IOException {
        return send(
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + String.join("\r\n", headers)
                        + "\r\n\r\n");
    }

    /** What comes until the other side closes. */
    String toEnd() throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder text = new StringBuilder();
        try {
            for (int each = in.read(); each >= 0; each = in.read()) {
                text.append((char) each);
            }
        } catch (java.net.SocketException reset) {
            text.append("<reset>");
        }
        return text.toString();
    }

    /** What comes until the text stands there. */
    String until(String awaited) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder text = new StringBuilder();
        while (text.indexOf(awaited) < 0) {
            int each = in.read();
            if (each < 0) {
                throw new AssertionError("closed after " + text);
            }
            text.append((char) each);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
