package org.jingkai.gateway.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client that reads Server-Sent Events, event by event. */
final class StreamClient implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    private StreamClient(HttpRequest.Builder request) throws IOException, InterruptedException {
        response = client.send(request.build(), BodyHandlers.ofInputStream());
        lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    static StreamClient post(URI address, String query, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/event-stream")
                        .POST(BodyPublishers.ofString("{\"query\":\"" + query + "\"}"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new StreamClient(request);
    }

    static StreamClient get(URI address) throws IOException, InterruptedException {
        return new StreamClient(
                HttpRequest.newBuilder(address).header("Accept", "text/event-stream"));
    }

    String contentType() {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    /** The next event as {@code name data}; comments are skipped; null at the end. */
    @Nullable String event() {
        return CompletableFuture.supplyAsync(this::read).orTimeout(10, TimeUnit.SECONDS).join();
    }

    private @Nullable String read() {
        try {
            StringBuilder event = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    event.append(line.substring(7));
                } else if (line.startsWith("data: ")) {
                    event.append(' ').append(line.substring(6));
                } else if (line.isEmpty() && !event.isEmpty()) {
                    return event.toString();
                }
            }
            return null;
        } catch (IOException cut) {
            return null;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
