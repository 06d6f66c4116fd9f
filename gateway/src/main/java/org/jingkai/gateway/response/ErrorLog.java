package org.jingkai.gateway.response;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jingkai.gateway.operation.GraphQLError;

/** The errors of an answer, and which nulls they explain. */
final class ErrorLog {

    private final List<GraphQLError> errors = new ArrayList<>();
    private final Set<List<Object>> places = new HashSet<>();
    private final Set<List<Object>> above = new HashSet<>();

    void add(GraphQLError error) {
        errors.add(error);
        List<Object> path = error.path();
        places.add(path);
        for (int i = 0; i <= path.size(); i++) {
            above.add(List.copyOf(path.subList(0, i)));
        }
    }

    /** Whether an error stands at that place, above it or below it. */
    boolean explains(List<Object> path) {
        if (above.contains(path)) {
            return true;
        }
        for (int i = 0; i < path.size(); i++) {
            if (places.contains(path.subList(0, i))) {
                return true;
            }
        }
        return false;
    }

    List<GraphQLError> toList() {
        return List.copyOf(errors);
    }
}
