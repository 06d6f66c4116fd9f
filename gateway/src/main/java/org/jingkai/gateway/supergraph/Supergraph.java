package org.jingkai.gateway.supergraph;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway knows of its subgraphs, read from one supergraph text and never changed.
 *
 * @param subgraphs by enum value, in the order of the enum
 * @param types by name, input types excepted
 * @param costs what is said of the cost of types and fields
 * @param contexts the types whose objects carry a context ({@code @context}), by its name
 */
public record Supergraph(
        String sdl,
        Map<String, SubgraphInfo> subgraphs,
        Map<String, SupergraphType> types,
        Map<String, Set<String>> contexts,
        Costs costs,
        String queryType,
        @Nullable String mutationType,
        @Nullable String subscriptionType,
        ApiSchema api) {}
