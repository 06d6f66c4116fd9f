package org.jingkai.gateway.composition;

import graphql.language.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An argument of a field or of a directive definition. */
record ArgumentModel(
        String name,
        @Nullable String description,
        TypeRef type,
        @Nullable Value<?> defaultValue,
        List<Applied> directives)
        implements Directed {

    boolean mandatory() {
        return type.required() && defaultValue == null;
    }
}
