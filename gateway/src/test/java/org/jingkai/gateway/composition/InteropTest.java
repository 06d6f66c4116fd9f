package org.jingkai.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jingkai.gateway.composition.CompositionResult.Composed;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.supergraph.LoadOutcome;
import org.jingkai.gateway.supergraph.Supergraph;
import org.jingkai.gateway.supergraph.SupergraphLoader;
import org.jingkai.gateway.supergraph.SupergraphType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ours against Apollo's composition. The cases of {@code written-by-apollo} run on a supergraph
 * text as Apollo wrote it; here the same subgraphs are composed by us. Also writes {@code
 * target/interop}, which {@code gateway/interop/check.mjs} loads in other gateways.
 */
class InteropTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Path OUT = Path.of("target/interop");

    @ParameterizedTest
    @ValueSource(strings = {"written-by-apollo", "context"})
    void ourSupergraphShowsTheSameSchemaAsTheirs(String folder) throws IOException {
        Path schema = CASES.resolve(folder);
        String theirs = Files.readString(schema.resolve("supergraph.graphql"));
        assertThat(Composition.compose(subgraphs(schema)))
                .isInstanceOfSatisfying(
                        Composed.class,
                        ours -> assertThat(api(ours.supergraphSdl())).isEqualTo(api(theirs)));
    }

    @Test
    void ourContextsAreThoseOfTheirs() throws IOException {
        Path schema = CASES.resolve("context");
        Supergraph theirs = loaded(Files.readString(schema.resolve("supergraph.graphql")));
        assertThat(Composition.compose(subgraphs(schema)))
                .isInstanceOfSatisfying(
                        Composed.class,
                        composed -> {
                            Supergraph ours = loaded(composed.supergraphSdl());
                            assertThat(ours.contexts()).isEqualTo(theirs.contexts()).isNotEmpty();
                            assertThat(taken(ours)).isEqualTo(taken(theirs)).hasSize(5);
                        });
    }

    private static List<String> taken(Supergraph supergraph) {
        List<String> taken = new ArrayList<>();
        for (SupergraphType type : supergraph.types().values()) {
            if (type instanceof SupergraphType.Composite composite) {
                for (var field : composite.fields().values()) {
                    field.joins().values().stream()
                            .flatMap(join -> join.contextArguments().stream())
                            .map(each ->
                                    "%s.%s(%s: %s) %s %s"
                                            .formatted(
                                                    type.name(),
                                                    field.name(),
                                                    each.name(),
                                                    each.type(),
                                                    each.context(),
                                                    AstPrinter.printAstCompact(
                                                            each.selection().selections())))
                            .forEach(taken::add);
                }
            }
        }
        return taken.stream().sorted().toList();
    }

    @Test
    void writesWhatOtherGatewaysAreToLoad() throws IOException {
        int written = 0;
        try (Stream<Path> schemas = Files.list(CASES)) {
            for (Path schema : schemas.filter(Files::isDirectory).sorted().toList()) {
                written += write(schema.getFileName().toString(), subgraphs(schema));
            }
        }
        for (CaseFile file : CaseFile.all()) {
            if (file.accepted()) {
                String name = file.path().getFileName().toString().replace(".graphqls", "");
                written += write(file.code() + "-" + name, file.subgraphs());
            }
        }
        assertThat(written).isGreaterThan(80);
    }

    private static int write(String name, List<SubgraphSdl> subgraphs) throws IOException {
        if (!(Composition.compose(subgraphs) instanceof Composed ours)) {
            return 0;
        }
        List<Map<String, String>> sources = new ArrayList<>();
        for (SubgraphSdl subgraph : subgraphs) {
            Map<String, String> source = new LinkedHashMap<>();
            source.put("name", subgraph.name());
            source.put("url", subgraph.url());
            source.put("sdl", subgraph.sdl());
            sources.add(source);
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("subgraphs", sources);
        content.put("supergraph", ours.supergraphSdl());
        Files.createDirectories(OUT);
        Files.writeString(OUT.resolve(name + ".json"), Json.write(content));
        return 1;
    }

    private static List<SubgraphSdl> subgraphs(Path schema) throws IOException {
        List<SubgraphSdl> subgraphs = new ArrayList<>();
        try (Stream<Path> files = Files.list(schema)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".graphqls")) {
                    String subgraph = name.substring(0, name.length() - 9);
                    String url = "http://" + subgraph.toLowerCase(java.util.Locale.ROOT);
                    subgraphs.add(
                            new SubgraphSdl(
                                    subgraph,
                                    url + ".example/graphql",
                                    linked(schema, Files.readString(file))));
                }
            }
        }
        return subgraphs;
    }

    /** Cases leave the link to federation out; those of version 1 mean it so. */
    private static String linked(Path schema, String sdl) {
        boolean versionOne = schema.getFileName().toString().startsWith("version-one");
        return versionOne || sdl.contains("@link(")
                ? sdl
                : "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.7\", import: ["
                        + "\"@key\", \"@requires\", \"@provides\", \"@external\", \"@shareable\","
                        + " \"@extends\", \"@override\", \"@inaccessible\", \"@interfaceObject\"])\n"
                        + sdl;
    }

    private static List<String> api(String supergraph) {
        return List.of(loaded(supergraph).api().sdl().split("\n"));
    }

    private static Supergraph loaded(String supergraph) {
        LoadOutcome outcome = SupergraphLoader.load(supergraph);
        assertThat(outcome).isInstanceOf(LoadOutcome.Loaded.class);
        return ((LoadOutcome.Loaded) outcome).supergraph();
    }
}
