package org.jingkai.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jingkai.gateway.composition.CompositionResult.Composed;
import org.jingkai.gateway.composition.CompositionResult.Rejected;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CompositionCasesTest {

    @TestFactory
    Stream<DynamicTest> casesEndAsTheirFolderSays() throws IOException {
        return CaseFile.all().stream()
                .map(each ->
                        DynamicTest.dynamicTest(
                                CaseFile.ROOT.relativize(each.path()).toString(),
                                () -> check(each)));
    }

    private static void check(CaseFile file) throws IOException {
        CompositionResult result = Composition.compose(file.subgraphs());
        if (file.accepted()) {
            assertThat(result).isInstanceOf(Composed.class);
            assertThat(Parser.parse(((Composed) result).supergraphSdl()).getDefinitions())
                    .isNotEmpty();
            return;
        }
        assertThat(result).isInstanceOf(Rejected.class);
        List<CompositionError> errors = ((Rejected) result).errors();
        assertThat(errors).extracting(error -> error.code().name()).contains(file.code());
        assertThat(errors)
                .allSatisfy(error -> {
                    assertThat(error.message()).endsWith(".");
                    assertThat(error.subgraphs()).isNotEmpty();
                    assertThat(error.coordinate()).isNotBlank();
                    assertThat(error.remedy()).isNotBlank();
                });
    }

    @Test
    void everyCodeHasAnAcceptedAndARejectedCase() {
        for (ErrorCode code : ErrorCode.values()) {
            if (code != ErrorCode.MAX_VALIDATION_SUBGRAPH_PATHS_EXCEEDED) {
                assertThat(CaseFile.ROOT.resolve(code.name()).resolve("accepted"))
                        .isNotEmptyDirectory();
                assertThat(CaseFile.ROOT.resolve(code.name()).resolve("rejected"))
                        .isNotEmptyDirectory();
            }
        }
    }

    @Test
    void everyCodeIsDocumented() throws IOException {
        String page = Files.readString(Path.of("../docs/composition-errors.md"));
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(page)
                    .contains(
                            "| `" + code + "` | " + code.meaning() + " | " + code.remedy() + " |");
        }
    }

    @Test
    void theProofEndsAtItsLimit() throws IOException {
        List<SubgraphSdl> subgraphs =
                CaseFile.read(
                        CaseFile.ROOT.resolve(
                                "SATISFIABILITY_ERROR/accepted/key-leads-there.graphqls"));
        assertThat(Composition.compose(subgraphs, 1))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected ->
                                assertThat(rejected.errors())
                                        .extracting(CompositionError::code)
                                        .containsExactly(
                                                ErrorCode.MAX_VALIDATION_SUBGRAPH_PATHS_EXCEEDED));
    }
}
