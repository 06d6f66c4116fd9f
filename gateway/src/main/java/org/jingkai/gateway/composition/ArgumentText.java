package org.jingkai.gateway.composition;

import graphql.language.AstPrinter;
import java.util.Collection;
import java.util.stream.Collectors;

/** Prints the arguments of a field or directive: on one line, or each on its own if described. */
final class ArgumentText {

    private ArgumentText() {}

    static String of(Collection<ArgumentModel> arguments, String indent) {
        if (arguments.isEmpty()) {
            return "";
        }
        boolean described = arguments.stream().anyMatch(each -> each.description() != null);
        if (!described) {
            return arguments.stream()
                    .map(ArgumentText::declaration)
                    .collect(Collectors.joining(", ", "(", ")"));
        }
        var text = new SdlText();
        text.line("(");
        for (ArgumentModel argument : arguments) {
            text.description(indent + "  ", argument.description());
            text.line(indent + "  " + declaration(argument));
        }
        return text.line(indent + ")").toString().stripTrailing();
    }

    private static String declaration(ArgumentModel argument) {
        return argument.name()
                + ": "
                + argument.type().print()
                + (argument.defaultValue() == null
                        ? ""
                        : " = " + AstPrinter.printAst(argument.defaultValue()))
                + SupergraphPrinter.suffix(argument.directives());
    }
}
