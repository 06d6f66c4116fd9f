package org.jingkai.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jingkai.gateway.composition.Composition;
import org.jingkai.gateway.composition.CompositionResult;
import org.jingkai.gateway.composition.SubgraphSdl;
import org.junit.jupiter.api.Test;

/** The checked-in schemas of the services compose to the checked-in supergraph. */
class SupergraphSchemaTest {

    private static final boolean ACCEPT = Boolean.getBoolean("jingkai.schema.accept");
    private static final Path SCHEMA = Path.of("..", "schema");

    @Test
    void isWhatTheCheckedInSchemasComposeTo() throws IOException {
        CompositionResult result =
                Composition.compose(
                        List.of(
                                subgraph("zones", 8081),
                                subgraph("trade", 8082),
                                subgraph("inspection", 8083)));

        assertThat(result).isInstanceOf(CompositionResult.Composed.class);
        String supergraph = ((CompositionResult.Composed) result).supergraphSdl().strip() + "\n";
        Path file = SCHEMA.resolve("supergraph.graphqls");
        if (ACCEPT) {
            Files.writeString(file, supergraph);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(
                        "schema/supergraph.graphqls is not what the schemas beside it compose to."
                                + " Accept the new one with ./jingkai accept and commit the file.")
                .isEqualTo(supergraph);
    }

    private static SubgraphSdl subgraph(String name, int port) throws IOException {
        return new SubgraphSdl(
                name,
                "http://127.0.0.1:" + port + "/graphql",
                Files.readString(SCHEMA.resolve(name + ".graphqls")));
    }
}
