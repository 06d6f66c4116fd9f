package org.jingkai.gateway.operation;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import java.util.ArrayList;
import java.util.List;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.operation.Selection.TypedSelection;

/** Prints normalized selections as a selection set. */
public final class SelectionText {

    private SelectionText() {}

    /** The selection set with its braces; nothing if it is empty. */
    public static String of(List<? extends Selection> selections) {
        if (selections.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (Selection selection : selections) {
            parts.add(
                    switch (selection) {
                        case SelectedField field -> field(field);
                        case TypedSelection(String type, List<Selection> inner) ->
                                "... on " + type + of(inner);
                    });
        }
        return "{" + String.join(" ", parts) + "}";
    }

    private static String field(SelectedField field) {
        String alias = field.responseName().equals(field.name()) ? "" : field.responseName() + ": ";
        List<String> arguments = new ArrayList<>();
        for (Argument argument : field.arguments()) {
            arguments.add(AstPrinter.printAstCompact(argument));
        }
        String list = arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
        return alias + field.name() + list + of(field.selections());
    }
}
