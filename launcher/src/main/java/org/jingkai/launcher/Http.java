package org.jingkai.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Plain requests to programs on this machine. */
final class Http {

    private static final int TIMEOUT = 30_000;

    private Http() {}

    /** An answer: status and body. */
    record Reply(int status, String body) {}

    static boolean isReady(String url) {
        try {
            return get(url).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    static Reply post(String url, String body, Map<String, String> headers) throws IOException {
        HttpURLConnection connection = open(url);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        headers.forEach(connection::setRequestProperty);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (ConnectException e) {
            throw new Refusal("nothing answers at " + url + ". Start the suite with ./jingkai up.");
        }
        return reply(connection);
    }

    /** What a program says at once; an error where it does not. */
    static Reply get(String url) throws IOException {
        HttpURLConnection connection = open(url);
        connection.setConnectTimeout(1000);
        connection.setReadTimeout(5000);
        return reply(connection);
    }

    /** What a program says when it is ready to. */
    static Reply getPatiently(String url) throws IOException {
        return reply(open(url));
    }

    private static Reply reply(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (InputStream in =
                status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Reply(status, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static HttpURLConnection open(String url) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT);
        connection.setReadTimeout(TIMEOUT);
        return connection;
    }
}
