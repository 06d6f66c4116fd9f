package org.jingkai.launcher.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as bytes, and what must hold of its answer beside what holds of every answer.
 *
 * @param mustRefuse that it may not be served
 * @param check finds faults of an answer that has data
 */
record Ask(Endpoint at, byte[] bytes, boolean mustRefuse, Check check) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACCEPT =
            "Accept: application/graphql-response+json, application/json;q=0.9\r\n";

    /** Finds what is wrong with an answer; an empty list if nothing is. */
    interface Check {

        Check NOTHING = (answer, json) -> List.of();

        List<String> faults(Answer answer, JsonNode json);
    }

    static Ask query(Endpoint at, String query) {
        return query(at, query, null);
    }

    static Ask query(Endpoint at, String query, @Nullable JsonNode variables) {
        ObjectNode body = JSON.createObjectNode().put("query", query);
        if (variables != null) {
            body.set("variables", variables);
        }
        return json(at, body.toString());
    }

    /** A body of any text that is called JSON. */
    static Ask json(Endpoint at, String body) {
        return post(at, "application/json", body);
    }

    static Ask post(Endpoint at, String contentType, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return raw(at, postHead(at, contentType, bytes.length), bytes);
    }

    static Ask get(Endpoint at, String query) {
        String head = "GET " + at.path() + query + " HTTP/1.1\r\nHost: " + at.authority() + "\r\n";
        return raw(at, head + ACCEPT + "\r\n", new byte[0]);
    }

    static Ask raw(Endpoint at, String head, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return new Ask(at, bytes.toByteArray(), false, Check.NOTHING);
    }

    static String postHead(Endpoint at, String contentType, long length) {
        return "POST "
                + at.path()
                + " HTTP/1.1\r\nHost: "
                + at.authority()
                + "\r\nContent-Type: "
                + contentType
                + "\r\n"
                + ACCEPT
                + "Content-Length: "
                + length
                + "\r\n\r\n";
    }

    Ask refused() {
        return new Ask(at, bytes, true, check);
    }

    Ask checked(Check with) {
        return new Ask(at, bytes, mustRefuse, with);
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
