package org.jingkai.gateway.response;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jingkai.gateway.json.JsonText;
import org.jingkai.gateway.supergraph.WellKnownScalars;

/** What a value of the answer must look like. */
sealed interface ValueShape {

    /** Anything but null. */
    record NonNullShape(ValueShape nullable) implements ValueShape {}

    /** A list. */
    record ListShape(ValueShape item) implements ValueShape {}

    /** An object of which some fields are asked. */
    record CompositeShape(ObjectShape object) implements ValueShape {}

    /** A scalar. */
    record ScalarShape(String type, ScalarKind kind) implements ValueShape {

        ScalarShape(String type) {
            this(type, ScalarKind.of(type));
        }
    }

    /** One of these enum values. */
    record EnumShape(String type, Set<String> values, List<byte[]> written) implements ValueShape {

        /** As many values are compared one by one before hashing pays. */
        private static final int FEW = 16;

        EnumShape(String type, Set<String> values) {
            this(
                    type,
                    values,
                    values.stream()
                            .map(value -> value.getBytes(StandardCharsets.US_ASCII))
                            .toList());
        }

        boolean has(Object text) {
            if (text instanceof JsonText inPlace && written.size() <= FEW) {
                for (byte[] value : written) {
                    if (inPlace.isWritten(value)) {
                        return true;
                    }
                }
                return false;
            }
            return values.contains(text.toString());
        }
    }

    /** The built-in scalars, those that are numbers by other names, and all others. */
    enum ScalarKind {
        STRING,
        BOOLEAN,
        FLOAT,
        INT,
        ID,
        NUMBER,
        CUSTOM;

        static ScalarKind of(String type) {
            return switch (type) {
                case "String" -> STRING;
                case "Boolean" -> BOOLEAN;
                case "Float" -> FLOAT;
                case "Int" -> INT;
                case "ID" -> ID;
                default -> WellKnownScalars.isNumeric(type) ? NUMBER : CUSTOM;
            };
        }
    }
}
