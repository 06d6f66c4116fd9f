package org.jingkai.gateway.composition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what the rules find, in the order in which they find it. */
final class Findings {

    private final List<CompositionError> errors = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();

    void error(ErrorCode code, Collection<String> subgraphs, String coordinate, String message) {
        var error =
                new CompositionError(
                        code, message, List.copyOf(subgraphs), coordinate, code.remedy());
        if (!errors.contains(error)) {
            errors.add(error);
        }
    }

    void error(ErrorCode code, Subgraph subgraph, String coordinate, String message) {
        error(code, List.of(subgraph.name()), coordinate, message);
    }

    void hint(String hint) {
        hints.add(hint);
    }

    boolean any() {
        return !errors.isEmpty();
    }

    List<CompositionError> errors() {
        return List.copyOf(errors);
    }

    List<String> hints() {
        return List.copyOf(hints);
    }
}
