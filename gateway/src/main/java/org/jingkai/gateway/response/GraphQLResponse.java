package org.jingkai.gateway.response;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.operation.GraphQLError;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one request, in the order the specification prints it: {@code data}, {@code
 * errors}, {@code extensions}.
 */
public sealed interface GraphQLResponse {

    /** The entries of {@code errors}; empty if there are none. */
    List<GraphQLError> errors();

    /** The members of {@code extensions}; empty if there are none. */
    Map<String, ?> extensions();

    /** The same answer with other extensions. */
    GraphQLResponse withExtensions(Map<String, ?> extensions);

    /** The answer as compact JSON in UTF-8. */
    byte[] toJson();

    /** The operation ran; {@code data} is null if a null reached the root. */
    record Executed(@Nullable JsonObject data, List<GraphQLError> errors, Map<String, ?> extensions)
            implements GraphQLResponse {

        @Override
        public GraphQLResponse withExtensions(Map<String, ?> added) {
            return new Executed(data, errors, added);
        }

        @Override
        public byte[] toJson() {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            members.put("data", data);
            return Json.bytes(appendTail(members, this));
        }
    }

    /**
     * The request was refused before anything ran (GraphQL specification, "request error"): there
     * is no {@code data}.
     */
    record Refused(List<GraphQLError> errors, Map<String, ?> extensions)
            implements GraphQLResponse {

        /** A refusal without extensions. */
        public Refused(List<GraphQLError> errors) {
            this(errors, Map.of());
        }

        @Override
        public GraphQLResponse withExtensions(Map<String, ?> added) {
            return new Refused(errors, added);
        }

        @Override
        public byte[] toJson() {
            return Json.bytes(appendTail(new LinkedHashMap<>(), this));
        }
    }

    private static Map<String, @Nullable Object> appendTail(
            Map<String, @Nullable Object> members, GraphQLResponse response) {
        if (!response.errors().isEmpty()) {
            members.put("errors", response.errors().stream().map(GraphQLError::toJson).toList());
        }
        if (!response.extensions().isEmpty()) {
            members.put("extensions", response.extensions());
        }
        return members;
    }
}
