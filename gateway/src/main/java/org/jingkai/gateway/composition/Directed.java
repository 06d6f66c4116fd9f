package org.jingkai.gateway.composition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of a schema that may bear directives. */
interface Directed {

    List<Applied> directives();

    default Stream<Applied> federation(String name) {
        return directives().stream()
                .filter(applied -> applied.federation() && applied.name().equals(name));
    }

    default boolean is(String federationDirective) {
        return federation(federationDirective).findAny().isPresent();
    }

    default Optional<Applied> first(String federationDirective) {
        return federation(federationDirective).findFirst();
    }
}
