package org.jingkai.bench.stub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The texts of the graph that is served: subgraph schemas, the supergraph, the two queries. */
public final class Graph {

    /** The subgraphs, in the order of their ports. */
    public static final List<String> SUBGRAPHS =
            List.of("accounts", "inventory", "products", "reviews");

    private static final Pattern PORT = Pattern.compile("(?<=http://127\\.0\\.0\\.1:)\\d+");

    /** The port of the first subgraph in the checked-in supergraph; the others follow. */
    static final int FIRST_PORT = 4301;

    private Graph() {}

    /** A subgraph's schema, as its service would write it. */
    static String subgraph(String name) {
        return text("subgraphs/" + name + ".graphqls");
    }

    /** Definitions that any subgraph needs beside its schema. */
    static String federation() {
        return text("federation.graphqls");
    }

    /** The composed schema that every gateway loads, with the subgraphs on these ports. */
    public static String supergraph(int firstPort) {
        return PORT.matcher(supergraph())
                .replaceAll(port ->
                        String.valueOf(Integer.parseInt(port.group()) - FIRST_PORT + firstPort));
    }

    /** The composed schema as it is checked in. */
    static String supergraph() {
        return text("supergraph.graphqls");
    }

    /** The text of a query: {@code big} or {@code small}. */
    public static String query(String name) {
        return text("queries/" + name + ".graphql");
    }

    private static String text(String path) {
        try (InputStream in = Graph.class.getResourceAsStream("/graph/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no graph/" + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
