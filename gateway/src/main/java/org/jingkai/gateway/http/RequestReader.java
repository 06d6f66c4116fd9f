package org.jingkai.gateway.http;

import io.vertx.core.MultiMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.json.MalformedJson;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jspecify.annotations.Nullable;

/**
 * Reads a GraphQL request out of a JSON body or of query parameters.
 *
 * <p>Source: GraphQL over HTTP, draft: "Request Parameters".
 */
final class RequestReader {

    /** A request, or why what came is none. */
    sealed interface Outcome {
        record Read(GraphQLRequest request) implements Outcome {}

        record Unreadable(Problem problem) implements Outcome {}
    }

    private RequestReader() {}

    /** At more values than these, of variables above all, nobody reads on. */
    static Outcome fromBody(byte[] body, int mostValues) {
        if (isBlank(body)) {
            return unreadable(
                    "EMPTY_BODY",
                    "The body is empty. Send a JSON object with the member \"query\".");
        }
        try {
            Object value = Json.read(body, mostValues);
            return value instanceof JsonObject object
                    ? fromMembers(object)
                    : unreadable(
                            "NOT_AN_OBJECT",
                            "The body is JSON but not an object. Send one object with the member"
                                    + " \"query\"; batches are not taken.");
        } catch (MalformedJson.TooManyValues tooMany) {
            return unreadable(
                    "MAX_VARIABLE_VALUES_EXCEEDED",
                    "The body is read no further: "
                            + tooMany.getMessage()
                            + ". Send the variables in several requests.");
        } catch (MalformedJson malformed) {
            return unreadable(
                    "NOT_JSON",
                    "The body is not JSON: "
                            + malformed.getMessage()
                            + ". Send a JSON object in UTF-8 with the member \"query\".");
        }
    }

    static Outcome fromParameters(MultiMap parameters) {
        JsonObject members = new JsonObject();
        for (String text : new String[] {"query", "operationName"}) {
            if (parameters.contains(text)) {
                members.put(text, parameters.get(text));
            }
        }
        for (String json : new String[] {"variables", "extensions"}) {
            String text = parameters.get(json);
            if (text != null && !text.isBlank()) {
                try {
                    members.put(json, Json.read(text));
                } catch (MalformedJson malformed) {
                    return unreadable(
                            "NOT_JSON",
                            "The parameter "
                                    + json
                                    + " is not JSON: "
                                    + malformed.getMessage()
                                    + ". Write it as a JSON object.");
                }
            }
        }
        return fromMembers(members);
    }

    static Outcome fromMembers(JsonObject members) {
        if (!(members.get("query") instanceof String query)) {
            return unreadable(
                    "MISSING_QUERY",
                    "There is no \"query\", or it is no string. Send the GraphQL document as the"
                            + " string \"query\".");
        }
        Object operationName = members.get("operationName");
        if (operationName != null && !(operationName instanceof String)) {
            return unreadable(
                    "BAD_OPERATION_NAME",
                    "\"operationName\" is no string. Name an operation of the document, or leave"
                            + " it out.");
        }
        Object variables = members.get("variables");
        if (variables != null && !(variables instanceof JsonObject)) {
            return unreadable(
                    "BAD_VARIABLES",
                    "\"variables\" is no JSON object. Send an object of values by variable name.");
        }
        if (members.get("extensions") != null
                && !(members.get("extensions") instanceof JsonObject)) {
            return unreadable("BAD_EXTENSIONS", "\"extensions\" is no JSON object. Leave it out.");
        }
        return new Outcome.Read(
                new GraphQLRequest(
                        query, (String) operationName, variables((JsonObject) variables)));
    }

    private static Map<String, @Nullable Object> variables(@Nullable JsonObject variables) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        if (variables != null) {
            for (int i = 0; i < variables.size(); i++) {
                plain.put(variables.name(i), Json.plain(variables.value(i)));
            }
        }
        return plain;
    }

    private static boolean isBlank(byte[] body) {
        for (byte each : body) {
            if (each != ' ' && each != '\n' && each != '\r' && each != '\t') {
                return false;
            }
        }
        return true;
    }

    private static Outcome unreadable(String code, String message) {
        return new Outcome.Unreadable(new Problem(400, code, message));
    }
}
