package org.jingkai.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A program of the suite.
 *
 * @param name what the suite calls it: zones, trade, inspection, gateway
 * @param module the folder that builds it
 * @param port the port on loopback that it listens on
 */
record Member(String name, String module, int port) {

    /** The three services in the order in which they are started. */
    static List<Member> services() {
        return List.of(service("zones", 8081), service("trade", 8082), service("inspection", 8083));
    }

    static Member gateway(int port) {
        return new Member("gateway", "gateway", port);
    }

    private static Member service(String name, int port) {
        String named = System.getenv("JINGKAI_" + name.toUpperCase(Locale.ROOT) + "_PORT");
        try {
            return new Member(
                    name, name + "-service", named == null ? port : Integer.parseInt(named));
        } catch (NumberFormatException e) {
            throw new Refusal(
                    "JINGKAI_"
                            + name.toUpperCase(Locale.ROOT)
                            + "_PORT is \""
                            + named
                            + "\"; it must be a port number.");
        }
    }

    Path jar(Path home) {
        return home.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** The services on free ports. */
    static List<Member> servicesOnFreePorts() {
        return services().stream()
                .map(each -> new Member(each.name(), each.module(), freePort()))
                .toList();
    }

    /** A port that nobody listens on now. */
    static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new Refusal("no free port: " + e.getMessage());
        }
    }
}
