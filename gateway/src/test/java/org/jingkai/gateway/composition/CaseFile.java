package org.jingkai.gateway.composition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A case of composition: one file, in which each subgraph follows a {@code # subgraph:} line. */
record CaseFile(String code, boolean accepted, Path path) {

    static final Path ROOT = Path.of("src/test/resources/composition");

    private static final String HEADING = "# subgraph: ";

    static List<CaseFile> all() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(each -> each.toString().endsWith(".graphqls"))
                    .sorted()
                    .filter(each -> each.getNameCount() == ROOT.getNameCount() + 3)
                    .map(CaseFile::of)
                    .toList();
        }
    }

    private static CaseFile of(Path path) {
        Path below = ROOT.relativize(path);
        return new CaseFile(
                below.getName(0).toString(), below.getName(1).toString().equals("accepted"), path);
    }

    List<SubgraphSdl> subgraphs() throws IOException {
        return read(path);
    }

    static List<SubgraphSdl> read(Path path) throws IOException {
        List<SubgraphSdl> subgraphs = new ArrayList<>();
        for (String part : Files.readString(path).split("(?m)^" + HEADING, -1)) {
            if (!part.isBlank()) {
                int end = part.indexOf('\n');
                String name = part.substring(0, end).strip();
                subgraphs.add(
                        new SubgraphSdl(
                                name,
                                "http://" + name + ".example/graphql",
                                part.substring(end + 1)));
            }
        }
        return subgraphs;
    }
}
