package org.jingkai.gateway.composition;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses among the descriptions that subgraphs give one element. */
final class Descriptions {

    private Descriptions() {}

    /** The first that there is, in the order of the subgraphs' names. */
    static @Nullable String first(Stream<@Nullable String> descriptions) {
        return descriptions.filter(Objects::nonNull).findFirst().orElse(null);
    }
}
