package org.jingkai.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jingkai.bench.stub.Graph;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command: starts everything, measures query by query, prints a table for each. */
@Command(
        name = "jingkai bench gateway",
        mixinStandardHelpOptions = true,
        description = "Compare this gateway with others on the same stub subgraphs.")
public final class GatewayBench implements Callable<Integer> {

    /** The small one first: the peak memory of each is then its own. */
    private static final List<String> QUERIES = List.of("small", "big");

    @Option(
            names = "--rounds",
            description = "Measured rounds of each gateway and query (default: ${DEFAULT-VALUE}).",
            defaultValue = "3")
    int rounds;

    @Option(
            names = "--duration",
            description = "Seconds of a round (default: ${DEFAULT-VALUE}).",
            defaultValue = "4")
    int duration;

    @Option(
            names = "--warm-up",
            description =
                    "Seconds of load on each gateway and query before the rounds (default: ${DEFAULT-VALUE}).",
            defaultValue = "6")
    int warmUp;

    @Option(
            names = "--connections",
            description = "Connections of the load (default: ${DEFAULT-VALUE}).",
            defaultValue = "50")
    int connections;

    @Option(
            names = "--threads",
            description = "Threads of the load (default: ${DEFAULT-VALUE}).",
            defaultValue = "1")
    int threads;

    @Option(
            names = "--port",
            description =
                    "Port of the first subgraph; the gateways listen a hundred further on (default: ${DEFAULT-VALUE}).",
            defaultValue = "4301")
    int port;

    @Option(
            names = "--only",
            split = ",",
            description = "Gateways to compare, separated by commas (default: all).")
    List<String> only = new ArrayList<>();

    @Option(
            names = "--queries",
            split = ",",
            description = "Queries to measure, separated by commas (default: ${DEFAULT-VALUE}).",
            defaultValue = "small,big")
    List<String> queries = new ArrayList<>();

    private GatewayBench() {}

    /** Runs the command; the exit code is 0, or not if something is wrong. */
    public static void main(String... arguments) {
        System.exit(
                new CommandLine(new GatewayBench())
                        .setExecutionExceptionHandler(GatewayBench::say)
                        .execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Workspace workspace = Workspace.prepare(home(), port);
        List<Contender> contenders = chosen(Contenders.all(workspace));
        refuseBadNumbers();
        refusePortsTaken(contenders);
        Wrk.require(workspace);
        NodeModules.install(
                workspace.module().resolve("node"), workspace.nodeFolder(), workspace.log("npm"));
        Wrk wrk = new Wrk(workspace, connections, threads);
        var pace = new Comparison.Pace(rounds, duration, warmUp);
        try (Comparison comparison = new Comparison(workspace, contenders, wrk, pace)) {
            comparison.awaitReady();
            StringBuilder tables = new StringBuilder();
            for (String query : queries) {
                tables.append("\n").append(title(query)).append("\n");
                tables.append(Report.table(comparison.measure(query))).append("\n");
            }
            System.out.print(tables);
        }
        return 0;
    }

    private String title(String query) {
        return "%s: %d connections; medians of %d rounds of %d s; ratios against %s"
                .formatted(query, connections, rounds, duration, Contenders.REFERENCE);
    }

    private List<Contender> chosen(List<Contender> all) {
        List<String> names = all.stream().map(Contender::name).toList();
        refuseUnknown("gateway", only, names);
        refuseUnknown("query", queries, QUERIES);
        return all.stream().filter(one -> only.isEmpty() || only.contains(one.name())).toList();
    }

    private static void refuseUnknown(String what, List<String> asked, List<String> known) {
        for (String name : asked) {
            if (!known.contains(name)) {
                throw new Refusal(
                        "there is no %s \"%s\"; there are %s."
                                .formatted(
                                        what,
                                        name,
                                        known.stream().collect(Collectors.joining(", "))));
            }
        }
    }

    private void refuseBadNumbers() {
        if (IntStream.of(rounds, duration, warmUp, connections, threads).min().orElse(0) < 1) {
            throw new Refusal("rounds, seconds, connections and threads are numbers from 1 up.");
        }
        if (!System.getProperty("os.name").equals("Linux")) {
            throw new Refusal("the comparison of gateways needs Linux: it reads /proc.");
        }
    }

    private void refusePortsTaken(List<Contender> contenders) {
        IntStream stubs = IntStream.range(port, port + Graph.SUBGRAPHS.size());
        IntStream gateways = contenders.stream().mapToInt(Contender::port);
        IntStream.concat(stubs, gateways).forEach(GatewayBench::refuseTaken);
    }

    private static void refuseTaken(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            free.setReuseAddress(true);
        } catch (IOException e) {
            throw new Refusal(
                    "the port "
                            + port
                            + " is taken. End the program that holds it (perhaps another bench), or choose other ports with --port.");
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("jingkai.home", ".")).toAbsolutePath().normalize();
    }

    private static int say(
            Exception failure, CommandLine command, CommandLine.ParseResult ignored) {
        String message = failure.getMessage();
        System.err.println("jingkai: " + (message == null ? failure.toString() : message));
        return 1;
    }
}
