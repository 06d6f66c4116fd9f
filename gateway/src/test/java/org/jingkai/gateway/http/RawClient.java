package org.jingkai.gateway.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that sends bytes and reads bytes. */
final class RawClient implements AutoCloseable {

    private static final int SMALL = 8_192;

    private final Socket socket;
    private final InputStream in;

    RawClient(URI address) throws IOException {
        this(new Socket(), address);
    }

    private RawClient(Socket socket, URI address) throws IOException {
        this.socket = socket;
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        socket.setSoTimeout(10_000);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** A client on whose side hardly anything is kept of what it does not read. */
    static RawClient withSmallWindow(URI address) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL);
        return new RawClient(socket, address);
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
        StringBuilder text = new StringBuilder();
        try {
            for (int each = in.read(); each >= 0; each = in.read()) {
                text.append((char) each);
            }
        } catch (SocketException reset) {
            text.append("<reset>");
        }
        return text.toString();
    }

    /** What comes until the text stands there. */
    String until(String awaited) throws IOException {
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

    /** Takes so many bytes, whatever they are. */
    RawClient skip(int bytes) throws IOException {
        in.skipNBytes(bytes);
        return this;
    }

    /** Whether the text comes at once, and not the end of the connection. */
    boolean comes(String awaited) throws IOException {
        try {
            return new String(in.readNBytes(awaited.length()), StandardCharsets.ISO_8859_1)
                    .equals(awaited);
        } catch (SocketException reset) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
