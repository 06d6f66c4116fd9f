package org.jingkai.launcher.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Iterator;
import java.util.Map;

/** What an answer is worth, held against the one that was given in quiet. */
enum Outcome {
    /** Word for word the same data, and no error. */
    RIGHT,
    /** Some of the data are null, and errors say so; all else is the same. */
    PARTIAL,
    /** Something else than in quiet, or less without an error: this must never be. */
    WRONG,
    /** A refusal, or no answer. */
    ERROR;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Judges an answer; {@code quiet} is the data that it should have. */
    static Outcome of(int status, String body, JsonNode quiet) {
        JsonNode answer;
        try {
            answer = JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return ERROR;
        }
        JsonNode data = answer.path("data");
        boolean errors = answer.path("errors").size() > 0;
        if (status != 200 || !answer.has("data")) {
            return errors || status >= 500 ? ERROR : WRONG;
        }
        if (data.equals(quiet)) {
            return errors ? WRONG : RIGHT;
        }
        return errors && isLess(data, quiet) ? PARTIAL : WRONG;
    }

    /** Whether a value is the other one but for nulls in its place. */
    private static boolean isLess(JsonNode value, JsonNode quiet) {
        if (value.isNull() || value.equals(quiet)) {
            return true;
        }
        if (value.isArray() && quiet.isArray() && value.size() == quiet.size()) {
            for (int i = 0; i < value.size(); i++) {
                if (!isLess(value.get(i), quiet.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (!value.isObject() || !quiet.isObject() || value.size() != quiet.size()) {
            return false;
        }
        for (Iterator<Map.Entry<String, JsonNode>> i = value.properties().iterator();
                i.hasNext(); ) {
            Map.Entry<String, JsonNode> member = i.next();
            JsonNode other = quiet.get(member.getKey());
            if (other == null || !isLess(member.getValue(), other)) {
                return false;
            }
        }
        return true;
    }
}
