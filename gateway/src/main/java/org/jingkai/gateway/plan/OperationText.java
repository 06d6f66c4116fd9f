package org.jingkai.gateway.plan;

import java.util.List;
import org.jingkai.gateway.plan.FetchSelection.FetchField;
import org.jingkai.gateway.plan.FetchSelection.FetchFragment;

/**
 * Prints selections as the compact text that a subgraph is sent; stable, so that the subgraph can
 * cache what it parsed.
 */
public final class OperationText {

    private OperationText() {}

    /** A selection set with its braces; nothing if it is empty. */
    public static String of(List<FetchSelection> selections) {
        StringBuilder text = new StringBuilder();
        append(text, selections);
        return text.toString();
    }

    static String head(FetchField field) {
        String name =
                field.outputName().equals(field.name())
                        ? field.name()
                        : field.outputName() + ": " + field.name();
        return field.arguments().isEmpty() ? name : name + "(" + field.arguments() + ")";
    }

    private static void append(StringBuilder text, List<FetchSelection> selections) {
        if (selections.isEmpty()) {
            return;
        }
        text.append('{');
        String separator = "";
        for (FetchSelection selection : selections) {
            text.append(separator);
            separator = " ";
            switch (selection) {
                case FetchField field -> {
                    text.append(head(field));
                    append(text, field.selections());
                }
                case FetchFragment(String type, List<FetchSelection> inner) -> {
                    text.append("... on ").append(type);
                    append(text, inner);
                }
            }
        }
        text.append('}');
    }
}
