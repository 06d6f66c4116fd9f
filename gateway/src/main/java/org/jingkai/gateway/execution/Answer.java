package org.jingkai.gateway.execution;

import java.util.ArrayList;
import java.util.List;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.json.JsonShape;
import org.jingkai.gateway.json.MalformedJson;
import org.jspecify.annotations.Nullable;

/** What a subgraph's response says. */
sealed interface Answer {

    /** A GraphQL response; at least one of data and errors is there. */
    record Said(@Nullable JsonObject data, List<JsonObject> errors) implements Answer {}

    /** Nothing that can be used, and why. */
    record Silent(String reason) implements Answer {}

    /** Nothing, because the request's time was over. */
    record Late(String reason) implements Answer {}

    static Answer read(SubgraphResponse response, JsonShape empty) {
        return switch (response) {
            case SubgraphResponse.Unreachable(String reason) -> new Silent(reason);
            case SubgraphResponse.OutOfTime(String reason) -> new Late(reason);
            case SubgraphResponse.Answered(int status, byte[] body) -> read(status, body, empty);
        };
    }

    private static Answer read(int status, byte[] body, JsonShape empty) {
        Object value;
        try {
            value = Json.readInPlace(body, empty);
        } catch (MalformedJson _) {
            value = null;
        }
        if (value instanceof JsonObject object) {
            JsonObject data = object.get("data") instanceof JsonObject members ? members : null;
            List<JsonObject> errors = errors(object.get("errors"));
            if (data != null || !errors.isEmpty()) {
                return new Said(data, errors);
            }
        }
        return new Silent(
                status >= 200 && status < 300
                        ? "answered with something that is no GraphQL response"
                        : "answered with HTTP status " + status);
    }

    private static List<JsonObject> errors(@Nullable Object value) {
        List<JsonObject> errors = new ArrayList<>();
        if (value instanceof List<?> entries) {
            for (Object entry : entries) {
                if (entry instanceof JsonObject error) {
                    errors.add(error);
                }
            }
        }
        return errors;
    }
}
