package org.jingkai.gateway.response;

import java.util.List;
import java.util.Map;
import org.jingkai.gateway.json.JsonOutput;
import org.jingkai.gateway.operation.GraphQLError;

/**
 * The answer to one request, in the order the specification prints it: {@code data}, {@code
 * errors}, {@code extensions}.
 */
public sealed interface GraphQLResponse {

    /** Room for the extensions and some errors. */
    int ROOM_FOR_THE_REST = 256;

    /** The entries of {@code errors}; empty if there are none. */
    List<GraphQLError> errors();

    /** The members of {@code extensions}; empty if there are none. */
    Map<String, ?> extensions();

    /** The same answer with other extensions. */
    GraphQLResponse withExtensions(Map<String, ?> extensions);

    /** The answer as compact JSON in UTF-8. */
    byte[] toJson();

    /**
     * The operation ran.
     *
     * @param data the value of {@code data} as JSON; {@code null} if a null reached the root
     * @param cost what the answer weighs, by the measure of the estimate
     */
    record Executed(
            JsonOutput data, List<GraphQLError> errors, Map<String, ?> extensions, long cost)
            implements GraphQLResponse {

        @Override
        public GraphQLResponse withExtensions(Map<String, ?> added) {
            return new Executed(data, errors, added, cost);
        }

        @Override
        public byte[] toJson() {
            JsonOutput out = new JsonOutput(data.size() + ROOM_FOR_THE_REST);
            out.raw('{').name("data").raw(data);
            return end(out, this);
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
            return end(new JsonOutput(ROOM_FOR_THE_REST).raw('{'), this);
        }
    }

    private static byte[] end(JsonOutput out, GraphQLResponse response) {
        if (!response.errors().isEmpty()) {
            out.name("errors").value(response.errors().stream().map(GraphQLError::toJson).toList());
        }
        if (!response.extensions().isEmpty()) {
            out.name("extensions").value(response.extensions());
        }
        return out.raw('}').toByteArray();
    }
}
