package org.jingkai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The other gateways, and the Node.js that runs them, installed from npm at the versions of the
 * lock file. Node.js and npm of the machine are used for the installation alone.
 */
final class NodeModules {

    private static final List<String> COPIED = List.of("package.json", "package-lock.json");

    private NodeModules() {}

    /** The pinned Node.js for this processor. */
    static Path nodeBinary(Path folder) {
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
        return folder.resolve("node_modules/node-linux-" + processor + "/bin/node");
    }

    /** Installs into {@code folder} unless exactly this is already there. */
    static void install(Path source, Path folder, Path log) throws IOException {
        Files.createDirectories(folder);
        boolean current = isCurrent(source, folder);
        copy(source, folder);
        if (current) {
            return;
        }
        System.out.println(
                "installing the other gateways from npm into "
                        + folder
                        + " (once; a minute or two)");
        Path marker = marker(folder);
        Files.deleteIfExists(marker);
        npmCi(folder, log);
        if (!Files.isExecutable(nodeBinary(folder))) {
            throw new Refusal(
                    "npm installed no Node.js for this machine. The bench needs Linux on x64 or arm64.");
        }
        Files.copy(source.resolve("package-lock.json"), marker);
    }

    private static void npmCi(Path folder, Path log) throws IOException {
        List<String> command =
                List.of("npm", "ci", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund");
        RunningProgram npm;
        try {
            npm = RunningProgram.start("npm", command, Map.of(), folder, log);
        } catch (IOException e) {
            throw new Refusal(
                    "npm is missing. Install Node.js 20 or newer with npm (Debian: apt install nodejs npm).");
        }
        try (npm) {
            if (npm.awaitEnd() != 0) {
                throw new Refusal("npm ci failed. Its log is " + log + ".");
            }
        }
    }

    private static boolean isCurrent(Path source, Path folder) throws IOException {
        Path marker = marker(folder);
        return Files.exists(marker)
                && Files.isExecutable(nodeBinary(folder))
                && Files.mismatch(marker, source.resolve("package-lock.json")) == -1;
    }

    private static Path marker(Path folder) {
        return folder.resolve("installed-package-lock.json");
    }

    private static void copy(Path source, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".mjs") || COPIED.contains(name)) {
                    Files.copy(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
