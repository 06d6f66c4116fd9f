package org.jingkai.bench.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jingkai.gateway.composition.Composition;
import org.jingkai.gateway.composition.CompositionError;
import org.jingkai.gateway.composition.CompositionResult;
import org.jingkai.gateway.composition.SubgraphSdl;

/** Graphs made to be large, and queries that go through much of them; always the same. */
final class SyntheticGraph {

    /** Types of the large graph: entities, interfaces over them, and values. */
    static final int TYPES = 500;

    static final int SUBGRAPHS = 20;
    static final int EQUAL_SUBGRAPHS = 7;
    static final int LEAVES = 1_000;

    private static final int INTERFACES = 20;
    private static final int VALUES = 40;
    private static final int ENTITIES = TYPES - INTERFACES - VALUES - 1;
    private static final int DEPTH = 20;

    private SyntheticGraph() {}

    /**
     * Five hundred types over twenty subgraphs. Each entity stands in three of them: one has its
     * name and its neighbours, the other two have a figure and a value each. So every level of the
     * query needs calls of two more subgraphs, and the next level is elsewhere again.
     */
    static Workload large() {
        return new Workload(
                "500 types, 20 subgraphs, 20 deep",
                compose(subgraphs(SUBGRAPHS, SyntheticGraph::large)),
                deepQuery());
    }

    /**
     * Seven subgraphs that differ in one field, and a query of a thousand that all of them have.
     */
    static Workload wide() {
        return new Workload(
                "7 equal subgraphs, 1,000 leaves",
                compose(subgraphs(EQUAL_SUBGRAPHS, SyntheticGraph::equal)),
                "{ thing { " + each(LEAVES, i -> "f" + i) + " } }");
    }

    private static String large(int subgraph) {
        StringBuilder sdl = new StringBuilder();
        sdl.append("type Query { t%d: T%d }\n".formatted(subgraph, subgraph));
        for (int i = 0; i < INTERFACES; i++) {
            sdl.append("interface I%d { id: ID! }\n".formatted(i));
        }
        for (int i = subgraph % 2; i < VALUES; i += 2) {
            sdl.append("type V%d @shareable { amount: Float unit: String }\n".formatted(i));
        }
        for (int i = 0; i < ENTITIES; i++) {
            sdl.append(entity(i, subgraph));
        }
        return sdl.toString();
    }

    private static String entity(int i, int subgraph) {
        List<String> fields = new ArrayList<>();
        if (subgraph == i % SUBGRAPHS) {
            fields.add("name: String");
            fields.add("next: T%d".formatted((i + 1) % ENTITIES));
            fields.add("far: [T%d!]!".formatted((3 * i + 1) % ENTITIES));
            fields.add("any: I%d".formatted((i + 1) % INTERFACES));
        }
        for (int extension = 1; extension <= 2; extension++) {
            if (subgraph == (i + 7 * extension) % SUBGRAPHS) {
                int value = 2 * (i % (VALUES / 2)) + subgraph % 2;
                fields.add("figure%d: Int".formatted(extension));
                fields.add("value%d: V%d".formatted(extension, value));
            }
        }
        boolean needed = !fields.isEmpty() || isPointedAt(i, subgraph);
        return needed
                ? "type T%d implements I%d @key(fields: \"id\") { id: ID! %s }\n"
                        .formatted(i, i % INTERFACES, String.join(" ", fields))
                : "";
    }

    /** Whether a neighbour that this subgraph knows is that entity. */
    private static boolean isPointedAt(int i, int subgraph) {
        return IntStream.range(0, ENTITIES)
                        .filter(from -> from % SUBGRAPHS == subgraph)
                        .anyMatch(from ->
                                (from + 1) % ENTITIES == i || (3 * from + 1) % ENTITIES == i)
                || i % SUBGRAPHS == (subgraph + 1) % SUBGRAPHS && i < 3 * SUBGRAPHS;
    }

    private static String deepQuery() {
        StringBuilder query = new StringBuilder("query Deep { t0 {");
        for (int level = 0; level < DEPTH; level++) {
            query.append(
                    " id name figure1 figure2 value1 { amount unit } value2 { amount } far { name figure1 } next {");
            if (level % 5 == 4) {
                query.append(" any { id ... on T%d { name figure2 } }".formatted((level + 2)));
            }
        }
        return query.append(" name }").append(" }".repeat(DEPTH + 1)).toString();
    }

    private static String equal(int subgraph) {
        return "type Query { thing: Thing @shareable } type Thing @key(fields: \"id\") { id: ID! own%d: Int %s }"
                .formatted(subgraph, each(LEAVES, i -> "f" + i + ": Int @shareable"));
    }

    private static List<SubgraphSdl> subgraphs(int count, IntFunction<String> sdl) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new SubgraphSdl(
                                "s" + i,
                                "http://127.0.0.1:1/" + i,
                                """
                                extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
                                """
                                        + sdl.apply(i)))
                .toList();
    }

    private static String compose(List<SubgraphSdl> subgraphs) {
        return switch (Composition.compose(subgraphs)) {
            case CompositionResult.Composed(String supergraph, List<String> _) -> supergraph;
            case CompositionResult.Rejected(List<CompositionError> errors) ->
                    throw new IllegalStateException("not composed: " + errors.getFirst());
        };
    }

    private static String each(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(" "));
    }
}
