package org.jingkai.subgraph.http;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request: a JSON object with {@code query} and, if need be, {@code variables} and
 * {@code operationName}. Source: GraphQL over HTTP, section 5.1.
 */
record GraphqlBody(JsonObject json) {

    private static final int MOST_DIGITS = 400;

    /**
     * Reads a body.
     *
     * @throws RequestProblem BAD_REQUEST or BAD_USER_INPUT
     */
    static GraphqlBody parse(String text) {
        JsonObject json;
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            json = reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw bad("The body is not a JSON object.");
        } catch (UnsupportedOperationException e) {
            throw unwieldy(); // the reader of JSON does not even look at so many digits
        }
        if (!(json.get("query") instanceof JsonString query) || query.getString().isBlank()) {
            throw bad("The member query of the body is not a text.");
        }
        if (!isAbsent(json.get("variables")) && !(json.get("variables") instanceof JsonObject)) {
            throw bad("The member variables of the body is not an object.");
        }
        if (!isAbsent(json.get("operationName"))
                && !(json.get("operationName") instanceof JsonString)) {
            throw bad("The member operationName of the body is not a text.");
        }
        checkNumbers(json);
        return new GraphqlBody(json);
    }

    /** The document. */
    String query() {
        return json.getString("query");
    }

    /**
     * Refuses numbers with which nobody can reckon: 1e999999999 has ten characters, and as a whole
     * number a billion digits.
     */
    private static void checkNumbers(JsonValue value) {
        switch (value) {
            case JsonObject object -> object.values().forEach(GraphqlBody::checkNumbers);
            case JsonArray items -> items.forEach(GraphqlBody::checkNumbers);
            case JsonNumber number when isUnwieldy(number.bigDecimalValue()) -> throw unwieldy();
            default -> {
                // of bounded size, as the body is
            }
        }
    }

    private static boolean isUnwieldy(BigDecimal number) {
        return number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS;
    }

    private static RequestProblem unwieldy() {
        return new RequestProblem(
                ProblemCode.BAD_USER_INPUT,
                "A number of the variables has more than "
                        + MOST_DIGITS
                        + " digits before or after the point. Send a smaller one.");
    }

    private static boolean isAbsent(@Nullable JsonValue value) {
        return value == null || value == JsonValue.NULL;
    }

    private static RequestProblem bad(String what) {
        return new RequestProblem(
                ProblemCode.BAD_REQUEST, what + " Send {\"query\": \"…\", \"variables\": {…}}.");
    }
}
