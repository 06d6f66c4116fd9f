package org.jingkai.gateway.composition;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The definition of a directive of the subgraph's own. */
record DirectiveModel(
        String name,
        @Nullable String description,
        Map<String, ArgumentModel> arguments,
        boolean repeatable,
        Set<String> locations) {

    private static final Set<String> EXECUTABLE =
            Set.of(
                    "QUERY",
                    "MUTATION",
                    "SUBSCRIPTION",
                    "FIELD",
                    "FRAGMENT_DEFINITION",
                    "FRAGMENT_SPREAD",
                    "INLINE_FRAGMENT",
                    "VARIABLE_DEFINITION");

    /** The places in operations, sorted; empty for a directive of type systems only. */
    Set<String> executableLocations() {
        Set<String> executable = new TreeSet<>(locations);
        executable.retainAll(EXECUTABLE);
        return executable;
    }
}
