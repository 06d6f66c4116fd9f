package org.jingkai.gateway.composition;

import graphql.language.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of an object, interface or input object.
 *
 * @param defaultValue only for fields of input objects
 */
record FieldModel(
        String name,
        @Nullable String description,
        TypeRef type,
        Map<String, ArgumentModel> arguments,
        @Nullable Value<?> defaultValue,
        List<Applied> directives)
        implements Directed {

    boolean external() {
        return is("external");
    }

    boolean mandatory() {
        return type.required() && defaultValue == null;
    }

    Optional<String> requires() {
        return first("requires").flatMap(applied -> applied.string("fields"));
    }

    Optional<String> provides() {
        return first("provides").flatMap(applied -> applied.string("fields"));
    }

    FieldModel withDirectives(List<Applied> changed) {
        return new FieldModel(name, description, type, arguments, defaultValue, changed);
    }

    FieldModel without(String federationDirective) {
        return withDirectives(
                directives.stream()
                        .filter(each ->
                                !(each.federation() && each.name().equals(federationDirective)))
                        .toList());
    }
}
