package org.jingkai.gateway.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jingkai.gateway.composition.Composition;
import org.jingkai.gateway.composition.CompositionResult;
import org.jingkai.gateway.composition.SubgraphSdl;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.json.MalformedJson;
import org.jspecify.annotations.Nullable;

/** The subgraphs of one folder of cases, and the supergraph texts that its cases run on. */
record CaseSchema(Path folder, Map<String, String> sdls) {

    private static final String LINK =
            """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", \
            "@provides", "@external", "@shareable", "@extends", "@override", "@interfaceObject", "@inaccessible", \
            "@tag", "@composeDirective", "@authenticated", "@requiresScopes", "@policy", "@context", \
            "@fromContext", "@cost", "@listSize", "FieldSet"])
            """;

    private static final Pattern SPEAKS_FOR_ITSELF =
            Pattern.compile("^# version 1|@link\\(", Pattern.MULTILINE);

    static CaseSchema read(Path folder) throws IOException {
        Map<String, String> sdls = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".graphqls")) {
                    sdls.put(name.substring(0, name.length() - 9), Files.readString(file));
                }
            }
        }
        return new CaseSchema(folder, sdls);
    }

    InMemorySubgraphs client(Map<String, ?> faults) throws IOException, MalformedJson {
        Map<String, InMemorySubgraph> subgraphs = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : sdls.entrySet()) {
            Path data = folder.resolve(entry.getKey() + ".json");
            subgraphs.put(entry.getKey(), new InMemorySubgraph(entry.getValue(), object(data)));
        }
        return new InMemorySubgraphs(subgraphs, faults);
    }

    /**
     * By origin: {@code supergraph.graphql} alone if the text is the point of the folder, otherwise
     * what this gateway composes and what another composer made of the same subgraphs.
     */
    Map<String, String> supergraphs() throws IOException {
        Path given = folder.resolve("supergraph.graphql");
        if (Files.exists(given)) {
            return Map.of("given", Files.readString(given));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("composed here", composed());
        Path other = folder.resolve("other-composer.graphql");
        if (Files.exists(other)) {
            texts.put("composed elsewhere", Files.readString(other));
        }
        return texts;
    }

    private String composed() {
        List<SubgraphSdl> subgraphs =
                sdls.entrySet().stream()
                        .map(e ->
                                new SubgraphSdl(
                                        e.getKey(), "http://" + e.getKey(), linked(e.getValue())))
                        .toList();
        return switch (Composition.compose(subgraphs)) {
            case CompositionResult.Composed(String text, var _) -> text;
            case CompositionResult.Rejected(var errors) ->
                    throw new AssertionError(folder.getFileName() + ": " + errors);
        };
    }

    private static String linked(String sdl) {
        return SPEAKS_FOR_ITSELF.matcher(sdl).find() ? sdl : LINK + sdl;
    }

    static Map<String, @Nullable Object> object(Path file) throws IOException, MalformedJson {
        if (!Files.exists(file)) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        Map<String, @Nullable Object> map =
                (Map<String, @Nullable Object>) Json.plain(Json.read(Files.readString(file)));
        return Objects.requireNonNull(map);
    }
}
