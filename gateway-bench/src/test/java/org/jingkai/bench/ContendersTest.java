package org.jingkai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContendersTest {

    private static final Path NODE = Path.of("node");

    @Test
    void haveANameAndAPortOfTheirOwn() {
        Workspace workspace = new Workspace(Path.of(".."), Path.of("."), Path.of("target"), 4301);
        List<Contender> all = Contenders.all(workspace);
        assertThat(all).extracting(Contender::name).doesNotHaveDuplicates().contains("apollo");
        assertThat(all).extracting(Contender::port).doesNotHaveDuplicates();
    }

    @Test
    void comeFromNpmAtFixedVersions() throws IOException {
        JsonNode manifest = new ObjectMapper().readTree(NODE.resolve("package.json").toFile());
        assertThat(manifest.get("dependencies"))
                .allSatisfy(version -> assertThat(version.asText()).matches("\\d+\\.\\d+\\.\\d+"));
        assertThat(Files.readString(NODE.resolve("package-lock.json")))
                .contains("\"integrity\"")
                .doesNotContain("\"resolved\"", "://");
    }
}
