package org.jingkai.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jingkai.gateway.composition.CompositionResult.Composed;
import org.junit.jupiter.api.Test;

class SupergraphTextTest {

    private static final Path GOLDEN = CaseFile.ROOT.resolve("golden");

    @Test
    void printsTheSupergraphAsExpected() throws IOException {
        List<SubgraphSdl> subgraphs = CaseFile.read(GOLDEN.resolve("subgraphs.graphqls"));
        Path actual = Files.writeString(Path.of("target/supergraph.graphqls"), text(subgraphs));
        assertThat(text(subgraphs))
                .as("To accept the new text, copy %s to %s", actual, GOLDEN)
                .isEqualTo(Files.readString(GOLDEN.resolve("supergraph.graphqls")));
    }

    @Test
    void doesNotDependOnTheOrderOfTheSubgraphs() throws IOException {
        List<SubgraphSdl> subgraphs = CaseFile.read(GOLDEN.resolve("subgraphs.graphqls"));
        assertThat(text(subgraphs.reversed())).isEqualTo(text(subgraphs));
    }

    private static String text(List<SubgraphSdl> subgraphs) {
        CompositionResult result = Composition.compose(subgraphs);
        assertThat(result).isInstanceOf(Composed.class);
        return ((Composed) result).supergraphSdl();
    }
}
