package org.jingkai.gateway.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The last good supergraph on disk, with the SDLs that it was composed of: {@code
 * supergraph.graphqls} and {@code subgraphs/<name>.graphqls} in one folder.
 */
final class KeptSupergraph {

    private static final Logger LOG = Logger.getLogger(KeptSupergraph.class);
    private static final String SUFFIX = ".graphqls";

    private final @Nullable Path folder;
    private boolean complained;

    /** With no folder nothing is kept and nothing found. */
    KeptSupergraph(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * A supergraph to start from.
     *
     * @param source in words that follow "the supergraph of"
     */
    record Start(String sdl, String source) {

        /** The one of a file; empty if that cannot be read. */
        static Optional<Start> of(Path file) {
            return read(file).map(sdl -> new Start(sdl, String.valueOf(file.getFileName())));
        }
    }

    /** The supergraph; empty if none is kept. */
    Optional<Start> start() {
        return folder == null
                ? Optional.empty()
                : read(supergraphFile(folder)).map(sdl -> new Start(sdl, "the last run"));
    }

    /** The SDLs of those of the subgraphs of which one is kept. */
    Map<String, String> sdls(Set<String> subgraphs) {
        Map<String, String> found = new TreeMap<>();
        if (folder != null) {
            for (String name : subgraphs) {
                read(subgraphFile(folder, name)).ifPresent(sdl -> found.put(name, sdl));
            }
        }
        return found;
    }

    /** Keeps a supergraph that is served; a folder that cannot be written is said once. */
    void keep(String supergraph, Map<String, String> sdls) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder.resolve("subgraphs"));
            for (Map.Entry<String, String> each : sdls.entrySet()) {
                write(subgraphFile(folder, each.getKey()), each.getValue());
            }
            write(supergraphFile(folder), supergraph);
        } catch (IOException e) {
            if (!complained) {
                complained = true;
                LOG.warnf(
                        "The last good supergraph cannot be kept in %s (%s): a gateway that starts"
                                + " while a subgraph is down will miss it",
                        folder, e.getMessage());
            }
        }
    }

    private static Path supergraphFile(Path folder) {
        return folder.resolve("supergraph" + SUFFIX);
    }

    /** Names of subgraphs may hold what names of files may not. */
    private static Path subgraphFile(Path folder, String name) {
        StringBuilder safe = new StringBuilder();
        name.codePoints()
                .forEach(c -> {
                    if (c < 0x80 && Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                        safe.appendCodePoint(c);
                    } else {
                        safe.append('%').append(Integer.toHexString(c)).append('.');
                    }
                });
        return folder.resolve("subgraphs").resolve(safe + SUFFIX);
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warnf("%s cannot be read (%s) and is left out", file, e.getMessage());
            return Optional.empty();
        }
    }

    /** Whole or not at all, also when the program is killed. */
    private static void write(Path file, String text) throws IOException {
        if (read(file).filter(text::equals).isPresent()) {
            return;
        }
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, text);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
