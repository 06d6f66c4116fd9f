package org.jingkai.gateway.supergraph;

import java.util.List;
import org.jingkai.gateway.schema.FieldSet;
import org.jspecify.annotations.Nullable;

/**
 * A field as one subgraph has it ({@code @join__field}).
 *
 * @param type the type there; it may differ from the supergraph's in nullability or be a member of
 *     it
 * @param override the subgraph from which this one took the field over
 * @param usedOverridden whether the field was taken over by another subgraph but still serves here
 *     as key or requirement
 * @param overrideLabel the condition of a progressive override; without one the override is
 *     unconditional
 */
public record FieldJoin(
        String subgraph,
        TypeRef type,
        boolean external,
        @Nullable FieldSet requires,
        @Nullable FieldSet provides,
        @Nullable String override,
        boolean usedOverridden,
        @Nullable String overrideLabel,
        List<ContextArgument> contextArguments) {

    /** An argument that the gateway fills from a context ({@code @fromContext}). */
    public record ContextArgument(String context, String name, String type, FieldSet selection) {}
}
