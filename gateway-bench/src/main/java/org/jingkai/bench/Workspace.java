package org.jingkai.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jingkai.bench.stub.Graph;
import org.jingkai.bench.stub.StubServer;
import org.jingkai.gateway.pipeline.Gateway;

/**
 * Where the bench finds programs, keeps what it writes (all of it under {@code target}), and
 * listens.
 *
 * @param firstPort of the first subgraph; the others follow, the gateways from a hundred further on
 */
record Workspace(Path home, Path module, Path folder, int firstPort) {

    private static final String ENDS_WITH_PARENT = "-Djingkai.ends-with-parent=true";

    /** Makes the folder and writes into it the supergraph that the gateways load. */
    static Workspace prepare(Path home, int firstPort) throws IOException {
        Path module = home.resolve("gateway-bench");
        Path folder = Files.createDirectories(module.resolve("target/bench"));
        Workspace workspace = new Workspace(home, module, folder, firstPort);
        Files.writeString(workspace.supergraph(), Graph.supergraph(firstPort));
        return workspace;
    }

    Path supergraph() {
        return folder.resolve("supergraph.graphqls");
    }

    /** Where npm installs the other gateways. */
    Path nodeFolder() {
        return module.resolve("target/node");
    }

    /** The script that makes wrk post the file that the environment variable BODY names. */
    Path wrkScript() {
        return module.resolve("wrk/post.lua");
    }

    Path log(String program) {
        return folder.resolve(program + ".log");
    }

    List<String> java(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(ENDS_WITH_PARENT);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(List.of(arguments));
        return command;
    }

    List<String> node(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(NodeModules.nodeBinary(nodeFolder()).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** The stub subgraphs as a program. */
    RunningProgram startStubs() throws IOException {
        List<String> command =
                java(
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        withoutGateway(System.getProperty("java.class.path")),
                        StubServer.class.getName(),
                        String.valueOf(firstPort));
        return RunningProgram.start("stub subgraphs", command, Map.of(), folder, log("stubs"));
    }

    /** The gateway's library brings along guards of its servers, which are not the stubs'. */
    private static String withoutGateway(String classPath) {
        String library =
                Gateway.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(each -> !Path.of(each).equals(Path.of(library)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    RunningProgram start(Contender contender) throws IOException {
        return RunningProgram.start(
                contender.name(),
                contender.command(),
                contender.environment(),
                nodeFolder(),
                log(contender.name()));
    }
}
