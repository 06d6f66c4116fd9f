package org.jingkai.gateway.response;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jingkai.gateway.operation.GraphQLError;

/** The errors of an answer, and which nulls they explain. */
final class ErrorLog {

    /** As many errors are made here; of the others only the number is told. */
    static final int MOST = 100;

    private int made;
    private long leftOut;
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

    /** Whether there is room for one more that is made here; if not, it is counted. */
    boolean hasRoom() {
        if (made == MOST) {
            leftOut++;
            return false;
        }
        made++;
        return true;
    }

    boolean isFull() {
        return made == MOST;
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
        if (leftOut > 0) {
            errors.add(
                    GraphQLError.of(
                            "ERRORS_LEFT_OUT",
                            "%d more errors are left out: services answered with values that are not of the schema. Tell the graph's owner."
                                    .formatted(leftOut)));
        }
        return List.copyOf(errors);
    }
}
