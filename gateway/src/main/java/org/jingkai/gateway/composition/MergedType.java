package org.jingkai.gateway.composition;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** A type of the supergraph and where it comes from. */
record MergedType(
        Kind kind,
        String name,
        @Nullable String description,
        List<JoinType> joins,
        List<FromGraph> implementations,
        SortedSet<String> interfaces,
        Map<String, MergedField> fields,
        List<FromGraph> members,
        List<MergedValue> values,
        List<Applied> directives)
        implements Directed {

    /** {@code @join__type}. */
    record JoinType(
            String graph,
            @Nullable String key,
            boolean extension,
            boolean resolvable,
            boolean interfaceObject) {}

    /** An implemented interface or a union member, and the graph that says so. */
    record FromGraph(String graph, String name) {}

    /** A value of an enum and the graphs that have it. */
    record MergedValue(
            String name,
            @Nullable String description,
            List<String> graphs,
            List<Applied> directives)
            implements Directed {}
}
