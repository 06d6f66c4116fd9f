package org.jingkai.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * One gateway's answer to a query. Two answers agree if their {@code data} are equal as JSON: the
 * order of members, and {@code extensions}, are each gateway's own affair.
 *
 * @param size of the body, in bytes
 */
record Answer(int status, int size, JsonNode body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The JSON body of a request for a query. */
    static String request(String query) {
        return JSON.createObjectNode().put("query", query).toString();
    }

    static Answer ask(String url, String request) throws IOException {
        HttpRequest post =
                HttpRequest.newBuilder(URI.create(url))
                        .timeout(PATIENCE)
                        .header("content-type", "application/json")
                        .POST(BodyPublishers.ofString(request))
                        .build();
        try {
            HttpResponse<byte[]> answer = HTTP.send(post, BodyHandlers.ofByteArray());
            return of(answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        }
    }

    static Answer of(int status, byte[] body) {
        try {
            return new Answer(status, body.length, JSON.readTree(body));
        } catch (JsonProcessingException e) {
            return new Answer(status, body.length, MissingNode.getInstance());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Status 200, data, and no errors. */
    boolean isWhole() {
        return status == 200 && body.path("data").isObject() && !body.has("errors");
    }

    boolean agreesWith(Answer other) {
        return body.path("data").equals(other.body.path("data"));
    }

    /** The start of the body, for messages. */
    String excerpt() {
        String text = body.toString();
        return "status " + status + ", " + text.substring(0, Math.min(300, text.length()));
    }
}
