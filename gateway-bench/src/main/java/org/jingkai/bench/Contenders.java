package org.jingkai.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The gateways that are compared, each with the settings that its users would serve with. */
final class Contenders {

    /** The one that the ratios are against. */
    static final String REFERENCE = "apollo";

    private static final int AFTER_SUBGRAPHS = 100;

    private final Workspace workspace;
    private final List<Contender> all = new ArrayList<>();

    private Contenders(Workspace workspace) {
        this.workspace = workspace;
    }

    static List<Contender> all(Workspace workspace) {
        Contenders contenders = new Contenders(workspace);
        contenders.add(
                "jingkai",
                workspace.java("-Xms1g", "-Xmx1g", "-jar", gateway(workspace)),
                Map.of());
        contenders.add(REFERENCE, workspace.node("apollo.mjs"), Map.of());
        contenders.addHive("hive-js", Map.of());
        contenders.addHive("hive-js-no-merge", Map.of("MERGE", "off"));
        contenders.addHive("hive-rust", Map.of("PLANNER", "rust"));
        contenders.addHive("hive-rust-no-merge", Map.of("PLANNER", "rust", "MERGE", "off"));
        return List.copyOf(contenders.all);
    }

    private void addHive(String name, Map<String, String> settings) {
        List<String> command =
                workspace.node(
                        "node_modules/@graphql-hive/gateway/dist/bin.js",
                        "supergraph",
                        "--config-path",
                        "hive.config.mjs");
        add(name, command, settings);
    }

    private void add(String name, List<String> command, Map<String, String> settings) {
        int port = workspace.firstPort() + AFTER_SUBGRAPHS + all.size();
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("HOST", "127.0.0.1");
        environment.put("PORT", String.valueOf(port));
        environment.put("SUPERGRAPH", workspace.supergraph().toString());
        environment.put("NODE_ENV", "production");
        // All load comes from one address: its allowance is counted, and never used up.
        environment.put("JINGKAI_GATEWAY_RATE_LIMIT_POINTS", "2000000000");
        environment.putAll(settings);
        all.add(new Contender(name, port, command, environment));
    }

    private static String gateway(Workspace workspace) {
        Path jar = workspace.home().resolve("gateway/target/quarkus-app/quarkus-run.jar");
        return jar.toString();
    }
}
