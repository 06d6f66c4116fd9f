package org.jingkai.gateway.execution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.operation.GraphQLError;

/** What a request is told whose time was over before all of it was answered. */
final class Deadline {

    /** The code of the errors that stand for what was not fetched in time. */
    static final String EXCEEDED = "DEADLINE_EXCEEDED";

    private Deadline() {}

    /** The error of a fetch that was not begun, or was broken off. */
    static GraphQLError exceeded(String service, String reason, List<Object> path) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", EXCEEDED);
        extensions.put("service", service);
        return new GraphQLError(
                "The service '%s' %s: the request's time was over. What it knows is null in this answer; ask for less at once, or again in a moment."
                        .formatted(service, reason),
                List.of(),
                List.copyOf(path),
                extensions);
    }
}
