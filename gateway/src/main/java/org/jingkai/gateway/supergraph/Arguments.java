package org.jingkai.gateway.supergraph;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.EnumValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.List;
import org.jingkai.gateway.schema.FieldSet;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of the join directives. */
final class Arguments {

    private Arguments() {}

    static @Nullable String text(Directive directive, String name) {
        Argument argument = directive.getArgument(name);
        return argument == null ? null : text(argument.getValue());
    }

    static boolean flag(Directive directive, String name, boolean otherwise) {
        Argument argument = directive.getArgument(name);
        return argument != null && argument.getValue() instanceof BooleanValue value
                ? value.isValue()
                : otherwise;
    }

    static List<FieldJoin.ContextArgument> contextArguments(Directive directive) {
        Argument argument = directive.getArgument("contextArguments");
        List<FieldJoin.ContextArgument> found = new ArrayList<>();
        if (argument != null && argument.getValue() instanceof ArrayValue list) {
            for (Value<?> item : list.getValues()) {
                if (item instanceof ObjectValue object) {
                    found.add(contextArgument(object));
                }
            }
        }
        return List.copyOf(found);
    }

    private static FieldJoin.ContextArgument contextArgument(ObjectValue object) {
        return new FieldJoin.ContextArgument(
                member(object, "context"),
                member(object, "name"),
                member(object, "type"),
                FieldSet.parse(inner(member(object, "selection"))));
    }

    private static String inner(String selection) {
        String trimmed = selection.strip();
        return trimmed.startsWith("{") ? trimmed.substring(1, trimmed.length() - 1) : trimmed;
    }

    private static String member(ObjectValue object, String name) {
        for (ObjectField field : object.getObjectFields()) {
            String text = field.getName().equals(name) ? text(field.getValue()) : null;
            if (text != null) {
                return text;
            }
        }
        return "";
    }

    private static @Nullable String text(Value<?> value) {
        return switch (value) {
            case StringValue string -> string.getValue();
            case EnumValue symbol -> symbol.getName();
            default -> null;
        };
    }
}
