package org.jingkai.gateway.operation;

import java.util.List;

/** What a stage made of its input: the next stage's input, or the errors to tell the client. */
public sealed interface Checked<T> {

    /** The stage was passed. */
    record Passed<T>(T value) implements Checked<T> {}

    /** The request ends here. */
    record Failed<T>(List<GraphQLError> errors) implements Checked<T> {

        /** One error. */
        public Failed(GraphQLError error) {
            this(List.of(error));
        }
    }
}
