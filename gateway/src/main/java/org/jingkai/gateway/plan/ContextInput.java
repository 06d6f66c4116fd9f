package org.jingkai.gateway.plan;

import java.util.List;
import org.jingkai.gateway.plan.Representation.RepresentationSelection;

/**
 * A variable that is filled from an object above the entities ({@code @fromContext}). Entities for
 * which it differs are asked for apart.
 *
 * @param fields the fields that use it, by their names in the subgraph's answer; they are not asked
 *     of entities for which it is not known
 * @param type the variable's type, as it is declared to the subgraph
 * @param sources the objects that may carry the context, the nearest first
 */
public record ContextInput(
        String variable, List<String> fields, String type, List<ContextSource> sources) {

    /**
     * Objects on the path of the entities that carry the context.
     *
     * @param types the types that carry it; empty if all objects there do
     * @param selections the way to the value
     */
    public record ContextSource(
            Path path, List<String> types, List<RepresentationSelection> selections) {}

    /** Whether the subgraph may be told null. */
    public boolean isNullable() {
        return !type.endsWith("!");
    }
}
