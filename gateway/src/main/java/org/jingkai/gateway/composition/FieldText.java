package org.jingkai.gateway.composition;

import graphql.language.AstPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jingkai.gateway.composition.MergedField.ContextArgument;
import org.jingkai.gateway.composition.MergedField.JoinField;
import org.jspecify.annotations.Nullable;

/** Prints one field of the supergraph with its {@code @join__field}. */
final class FieldText {

    private FieldText() {}

    static void print(MergedField field, SdlText text) {
        text.description("  ", field.description());
        StringBuilder line = new StringBuilder("  ").append(field.name());
        line.append(ArgumentText.of(field.arguments().values(), "  "));
        line.append(": ").append(field.type().print());
        if (field.defaultValue() != null) {
            line.append(" = ").append(AstPrinter.printAst(field.defaultValue()));
        }
        field.joins().forEach(join -> line.append(' ').append(join(join)));
        line.append(SupergraphPrinter.suffix(field.directives()));
        text.line(line.toString());
    }

    private static String join(JoinField join) {
        List<String> arguments = new ArrayList<>();
        if (join.graph() != null) {
            arguments.add("graph: " + join.graph());
        }
        text(arguments, "requires", join.requires());
        text(arguments, "provides", join.provides());
        text(arguments, "override", join.override());
        text(arguments, "type", join.type());
        flag(arguments, "external", join.external());
        flag(arguments, "usedOverridden", join.usedOverridden());
        text(arguments, "overrideLabel", join.overrideLabel());
        if (!join.contextArguments().isEmpty()) {
            arguments.add(
                    join.contextArguments().stream()
                            .map(FieldText::context)
                            .collect(Collectors.joining(", ", "contextArguments: [", "]")));
        }
        return "@join__field"
                + (arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")");
    }

    private static String context(ContextArgument argument) {
        return "{context: "
                + SdlText.quoted(argument.context())
                + ", name: "
                + SdlText.quoted(argument.name())
                + ", type: "
                + SdlText.quoted(argument.type())
                + ", selection: "
                + SdlText.quoted(argument.selection())
                + "}";
    }

    private static void text(List<String> arguments, String name, @Nullable String value) {
        if (value != null) {
            arguments.add(name + ": " + SdlText.quoted(value));
        }
    }

    private static void flag(List<String> arguments, String name, boolean value) {
        if (value) {
            arguments.add(name + ": true");
        }
    }
}
