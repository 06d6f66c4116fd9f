package org.jingkai.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A GraphQL operation: one of the queries that ship, a file, or text. */
record Operation(String query, JsonNode variables) {

    static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** The folder of the queries that ship. */
    static Path shipped() {
        return Main.home().resolve("schema/queries");
    }

    /**
     * Finds an operation by the name of a shipped query or of a file; with its example variables.
     */
    static Operation find(String name, @Nullable String variables) throws IOException {
        Path shipped = shipped().resolve(name + ".graphql");
        Path file = Files.exists(shipped) ? shipped : Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new Refusal(
                    "there is no query \""
                            + name
                            + "\" and no file of that name. The queries that ship"
                            + " are "
                            + String.join(", ", names())
                            + ".");
        }
        Path example = Path.of(file.toString().replaceFirst("\\.graphql$", ".json"));
        boolean given = variables != null || !Files.isRegularFile(example) || example.equals(file);
        String text = given ? variables : Files.readString(example);
        return new Operation(Files.readString(file), parse(text));
    }

    /** The names of the queries that ship. */
    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(shipped())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".graphql"))
                    .map(name -> name.substring(0, name.length() - ".graphql".length()))
                    .sorted()
                    .toList();
        }
    }

    /** The body of a GraphQL request. */
    String body() {
        ObjectNode body = JSON.createObjectNode();
        body.put("query", query);
        body.set("variables", variables);
        return body.toString();
    }

    private static JsonNode parse(@Nullable String variables) {
        try {
            JsonNode parsed =
                    variables == null ? JSON.createObjectNode() : JSON.readTree(variables);
            if (parsed.isObject()) {
                return parsed;
            }
        } catch (JsonProcessingException e) {
            // said below
        }
        throw new Refusal(
                "--variables is not a JSON object. Write it like '{\"code\": \"320500\"}'.");
    }
}
