package org.jingkai.launcher.attack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A document that the fuzzer made.
 *
 * @param isValid that it is valid by the schema: it may be refused for what it costs, not for what
 *     it says
 * @param selections what it selects, to check the answer against
 */
record Made(String text, ObjectNode variables, boolean isValid, List<Node> selections) {

    /** Something selected. */
    sealed interface Node {

        /** A field under its name in the answer. */
        record FieldNode(String responseName, Schema.Field field, List<Node> children)
                implements Node {}

        /**
         * A fragment.
         *
         * @param isActive false if {@code @skip} or {@code @include} leave it out
         */
        record FragmentNode(String onType, boolean isActive, List<Node> children) implements Node {}
    }
}
