package org.jingkai.gateway.pipeline;

import java.util.List;
import org.jingkai.gateway.operation.Checked;
import org.jingkai.gateway.operation.Checked.Failed;
import org.jingkai.gateway.operation.Checked.Passed;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.operation.Selection;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.operation.Selection.TypedSelection;
import org.jingkai.gateway.operation.ValidOperation;

/**
 * How much room a thing that is kept takes, in bytes, never less than it does. The factors were
 * measured; {@code WorkedOutTest} holds them.
 */
final class Weights {

    private static final int ENTRY = 500;

    /** Of a document's text: most is syntax nodes with their places. */
    private static final int PER_CHARACTER = 60;

    /** Of a plan: the normalised field, its part of a fetch, of a text and of the shape. */
    private static final int PER_SELECTION = 2_500;

    private Weights() {}

    static int ofOperation(DocumentKey key, Checked<ValidOperation> checked) {
        return switch (checked) {
            case Passed<ValidOperation> _ -> sum(ENTRY, (long) key.characters() * PER_CHARACTER);
            case Failed(List<GraphQLError> errors) -> ofErrors(errors);
        };
    }

    static int ofPlan(Checked<Planned> checked) {
        return switch (checked) {
            case Passed(Planned planned) ->
                    sum(ENTRY, count(planned.operation().selections()) * PER_SELECTION);
            case Failed(List<GraphQLError> errors) -> ofErrors(errors);
        };
    }

    private static int ofErrors(List<GraphQLError> errors) {
        long bytes = 0;
        for (GraphQLError error : errors) {
            bytes += ENTRY + 2L * error.message().length();
        }
        return sum(ENTRY, bytes);
    }

    private static long count(List<Selection> selections) {
        long count = 0;
        for (Selection selection : selections) {
            count +=
                    1
                            + switch (selection) {
                                case SelectedField field -> count(field.selections());
                                case TypedSelection(var _, List<Selection> inner) -> count(inner);
                            };
        }
        return count;
    }

    private static int sum(long one, long other) {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, one + other));
    }
}
