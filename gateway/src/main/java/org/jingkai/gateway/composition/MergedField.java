package org.jingkai.gateway.composition;

import graphql.language.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of the supergraph.
 *
 * @param joins empty if every graph of the type resolves the field without further ado
 */
record MergedField(
        String name,
        @Nullable String description,
        TypeRef type,
        Map<String, ArgumentModel> arguments,
        @Nullable Value<?> defaultValue,
        List<JoinField> joins,
        List<Applied> directives)
        implements Directed {

    /** An argument that the gateway fills from a context. */
    record ContextArgument(String context, String name, String type, String selection) {}

    /** {@code @join__field}; without a graph on fields that an interface object contributes. */
    record JoinField(
            @Nullable String graph,
            @Nullable String requires,
            @Nullable String provides,
            @Nullable String type,
            boolean external,
            @Nullable String override,
            boolean usedOverridden,
            @Nullable String overrideLabel,
            List<ContextArgument> contextArguments) {

        JoinField(
                @Nullable String graph,
                @Nullable String requires,
                @Nullable String provides,
                @Nullable String type,
                boolean external,
                @Nullable String override,
                boolean usedOverridden,
                @Nullable String overrideLabel) {
            this(
                    graph,
                    requires,
                    provides,
                    type,
                    external,
                    override,
                    usedOverridden,
                    overrideLabel,
                    List.of());
        }

        JoinField taking(List<ContextArgument> taken) {
            return new JoinField(
                    graph,
                    requires,
                    provides,
                    type,
                    external,
                    override,
                    usedOverridden,
                    overrideLabel,
                    taken);
        }

        static final JoinField BY_INTERFACE_OBJECT =
                new JoinField(null, null, null, null, false, null, false, null);

        /**
         * Whether the graph resolves the field like any other. An override alone says no more: the
         * graph it names is told by its absence.
         */
        boolean plain() {
            return requires == null
                    && provides == null
                    && type == null
                    && !external
                    && !usedOverridden
                    && overrideLabel == null
                    && contextArguments.isEmpty();
        }
    }

    MergedField joined(List<JoinField> changed) {
        return new MergedField(
                name, description, type, arguments, defaultValue, changed, directives);
    }
}
