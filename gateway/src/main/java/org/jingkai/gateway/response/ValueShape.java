package org.jingkai.gateway.response;

import java.util.Set;

/** What a value of the answer must look like. */
sealed interface ValueShape {

    /** Anything but null. */
    record NonNullShape(ValueShape nullable) implements ValueShape {}

    /** A list. */
    record ListShape(ValueShape item) implements ValueShape {}

    /** An object of which some fields are asked. */
    record CompositeShape(ObjectShape object) implements ValueShape {}

    /** A scalar. */
    record ScalarShape(String type) implements ValueShape {}

    /** One of these enum values. */
    record EnumShape(String type, Set<String> values) implements ValueShape {}
}
