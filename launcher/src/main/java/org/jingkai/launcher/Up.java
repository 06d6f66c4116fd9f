package org.jingkai.launcher;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the suite and keeps it until it is stopped. */
@Command(name = "up", description = "Start the suite; Ctrl-C stops all of it.")
final class Up implements Callable<Integer> {

    @Option(names = "--fresh", description = "Delete the data first and load them anew.")
    boolean fresh;

    @Option(names = "--port", description = "Port of the gateway.", defaultValue = "8080")
    int port;

    @Override
    public Integer call() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Suite suite = new Suite(Main.home(), port, Up::say);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "stop"));
        suite.start(fresh);
        suite.supervise();
        String graph = "http://127.0.0.1:" + port;
        say("");
        say("The graph is up after " + (System.nanoTime() - start) / 1_000_000_000L + " s.");
        say("  graph     " + graph + "/graphql");
        say("  GraphiQL  " + graph + "/");
        say("  health    " + graph + "/q/health");
        say("  schema    " + graph + "/schema.graphqls");
        say("Stop it with Ctrl-C. The data stay in " + suite.data() + ".");
        suite.await();
        return 1;
    }

    private static void stop(Suite suite) {
        if (!suite.running().isEmpty()) {
            say("stopping");
        }
        suite.close();
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
