package org.jingkai.bench.planner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is planned, in a folder of its own so that the measured process finds it: the supergraph,
 * the query, and its variables as JSON.
 */
record Workload(String name, String supergraph, String query, String variables) {

    Workload(String name, String supergraph, String query) {
        this(name, supergraph, query, "{}");
    }

    /** A query file with the supergraph; the variables stand beside it, if it has any. */
    static Workload ofFile(Path query, String supergraph) throws IOException {
        String name = query.getFileName().toString().replace(".graphql", "");
        Path variables = query.resolveSibling(name + ".json");
        return new Workload(
                name,
                supergraph,
                Files.readString(query),
                Files.exists(variables) ? Files.readString(variables) : "{}");
    }

    static Workload read(Path folder) throws IOException {
        return new Workload(
                Files.readString(folder.resolve("name")),
                Files.readString(folder.resolve("supergraph.graphqls")),
                Files.readString(folder.resolve("query.graphql")),
                Files.readString(folder.resolve("variables.json")));
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("name"), name);
        Files.writeString(folder.resolve("supergraph.graphqls"), supergraph);
        Files.writeString(folder.resolve("query.graphql"), query);
        Files.writeString(folder.resolve("variables.json"), variables);
    }
}
