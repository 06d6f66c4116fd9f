package org.jingkai.launcher.attack;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One connection on which bytes are sent as they are. HTTP libraries refuse to send what an
 * attacker sends; this one sends anything and reads what comes back.
 */
final class Wire implements AutoCloseable {

    private static final int MAX_HEAD = 64_000;
    private static final int MAX_BODY = 64_000_000;
    private static final int CONNECT_MILLIS = 5_000;

    private final Socket socket;
    private final InputStream in;
    private boolean reusable = true;

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Connects from a loopback address of the caller's choice: to the suite it is a client. */
    static Wire open(Endpoint to, InetAddress from, int timeoutMillis) throws IOException {
        Socket socket = new Socket();
        try {
            socket.bind(new InetSocketAddress(from, 0));
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(timeoutMillis);
            socket.connect(new InetSocketAddress(to.host(), to.port()), CONNECT_MILLIS);
            return new Wire(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Reads one answer; interim answers (1xx but 101) are passed over. */
    Answer receive() throws IOException {
        try {
            return answer();
        } catch (NumberFormatException e) {
            throw new IOException("no HTTP", e);
        }
    }

    private Answer answer() throws IOException {
        while (true) {
            String[] lines = head().split("\r\n");
            int status = status(lines[0]);
            Map<String, String> headers = headers(lines);
            if (status >= 200 || status == 101) {
                byte[] body = status == 101 || status == 204 ? new byte[0] : body(headers);
                reusable &= !"close".equalsIgnoreCase(headers.get("connection"));
                return new Answer(status, headers, body);
            }
        }
    }

    boolean isReusable() {
        return reusable;
    }

    /** The bytes after the heads that were read. */
    InputStream input() {
        return in;
    }

    /** Closes with a reset: the other side is told at once that nobody listens. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone, which is what was wanted
        }
    }

    private String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int ending = 0;
        while (ending < 4) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException(head.size() == 0 ? "closed without an answer" : "cut head");
            }
            head.write(next);
            ending = next == "\r\n\r\n".charAt(ending) ? ending + 1 : next == '\r' ? 1 : 0;
            if (head.size() > MAX_HEAD) {
                throw new IOException("endless head");
            }
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static int status(String line) throws IOException {
        String[] parts = line.split(" ", 3);
        if (parts.length < 2 || !parts[0].startsWith("HTTP/1.")) {
            throw new IOException("no HTTP: " + line);
        }
        return Integer.parseInt(parts[1]);
    }

    private static Map<String, String> headers(String[] lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks();
        }
        String length = headers.get("content-length");
        if (length == null) {
            reusable = false;
            return in.readNBytes(MAX_BODY);
        }
        return exactly(Integer.parseInt(length));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line().split(";")[0].strip(), 16);
            whole.write(exactly(size));
            line();
            if (size == 0) {
                return whole.toByteArray();
            }
        }
    }

    private byte[] exactly(int size) throws IOException {
        if (size > MAX_BODY) {
            throw new IOException("an answer of " + size + " bytes");
        }
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("cut body");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > MAX_HEAD) {
                throw new EOFException("cut chunk");
            }
            line.append((char) next);
        }
        return line.toString();
    }
}
