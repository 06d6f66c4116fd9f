package org.jingkai.launcher.attack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What holds of every answer, whatever was sent: a status of a list, JSON, a code with every error,
 * no word of the inside.
 */
final class AnswerCheck {

    private static final Set<Integer> STATUSES =
            Set.of(200, 400, 403, 404, 405, 406, 408, 413, 414, 415, 417, 429, 431, 503);

    /** Statuses of the server below the endpoint, which knows of no GraphQL. */
    private static final Set<Integer> BARE = Set.of(408, 417, 431);

    private static final Pattern INSIDE =
            Pattern.compile(
                    "\\b(?:java|javax|jakarta|graphql|org|com|io)\\.[a-z]\\w*\\.[A-Za-z]"
                            + "|Exception\\b|Error:|SRGQL\\d|(?:Int|String|Enum|Object)Value\\{"
                            + "|\\bat [\\w.$]+\\([A-Z]\\w*\\.java"
                            + "|(?i:hibernate|vert\\.x|quarkus|smallrye|netty|jackson|postgresql"
                            + "|acquisition timeout|select .{1,80} from )");

    private static final int LONGEST_MESSAGE = 2_100;
    private static final int SHOWN = 1_500;

    private static final ObjectMapper JSON =
            new ObjectMapper(
                    JsonFactory.builder()
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxStringLength(30_000_000)
                                            .build())
                            .build());

    private final Tally tally;

    AnswerCheck(Tally tally) {
        this.tally = tally;
    }

    /** Counts an answer and the faults that it has. */
    void take(Ask ask, Answer answer) {
        if (answer.status() >= 500 && answer.status() != 503) {
            fault(Tally.Fault.OTHER_5XX, "status " + answer.status(), ask, answer);
        } else if (!STATUSES.contains(answer.status())) {
            fault(Tally.Fault.INVALID, "status " + answer.status(), ask, answer);
        }
        if (answer.status() == 503 && answer.header("Retry-After").isEmpty()) {
            fault(Tally.Fault.INVALID, "503 without Retry-After", ask, answer);
        }
        JsonNode json = read(answer);
        if (!json.isObject()) {
            tally.refusedWith("HTTP " + answer.status());
            if (!BARE.contains(answer.status())) {
                fault(Tally.Fault.INVALID, "no JSON with " + answer.status(), ask, answer);
            }
            return;
        }
        takeErrors(ask, answer, json);
        takeData(ask, answer, json);
    }

    private void takeErrors(Ask ask, Answer answer, JsonNode json) {
        Set<String> codes = new LinkedHashSet<>();
        for (JsonNode error : json.path("errors")) {
            String code = error.path("extensions").path("code").asText("");
            codes.add(code.isEmpty() ? "(none)" : code);
            String message = error.path("message").asText("");
            if (tellsOfTheInside(message, ask)) {
                fault(Tally.Fault.INVALID, "a message tells of the inside", ask, answer);
            }
            if (message.isEmpty() || message.length() > LONGEST_MESSAGE) {
                fault(Tally.Fault.INVALID, "a message is empty or too long", ask, answer);
            }
        }
        codes.forEach(tally::refusedWith);
        if (codes.contains("(none)")) {
            fault(Tally.Fault.INVALID, "an error without extensions.code", ask, answer);
        }
        if (codes.contains("INTERNAL_ERROR")) {
            fault(Tally.Fault.INTERNAL_ERROR, "INTERNAL_ERROR", ask, answer);
        }
    }

    /** What the caller wrote itself may come back. */
    private static boolean tellsOfTheInside(String message, Ask ask) {
        String asked = ask.text();
        return INSIDE.matcher(message).results().anyMatch(match -> !asked.contains(match.group()));
    }

    private void takeData(Ask ask, Answer answer, JsonNode json) {
        if (!json.path("data").isObject()) {
            if (!json.path("errors").isArray() || json.path("errors").isEmpty()) {
                fault(Tally.Fault.INVALID, "neither data nor errors", ask, answer);
            }
        } else {
            tally.served();
            if (ask.mustRefuse()) {
                fault(Tally.Fault.INVALID, "served what must be refused", ask, answer);
            }
        }
        for (String reason : ask.check().faults(answer, json)) {
            fault(Tally.Fault.INVALID, reason, ask, answer);
        }
    }

    static JsonNode read(Answer answer) {
        try {
            JsonNode read = JSON.readTree(answer.body());
            return read == null ? JSON.nullNode() : read;
        } catch (IOException e) {
            return JSON.nullNode();
        }
    }

    private void fault(Tally.Fault fault, String reason, Ask ask, Answer answer) {
        String text = answer.text();
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        tally.fault(fault, reason, ask.text(), answer.status() + " " + shown);
    }
}
