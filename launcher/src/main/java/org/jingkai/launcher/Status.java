package org.jingkai.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Tells how each part of the running suite is: since when, how often it was started again and why,
 * and what its readiness says. Ends with 1 if something is not as it should be.
 */
@Command(name = "status", description = "Tell how each part of the running suite is.")
final class Status implements Callable<Integer> {

    private static final String LINE = "%-12s %-12s %6s %9s  %-20s %8s  %s";

    private boolean healthy = true;

    @Override
    public Integer call() throws IOException {
        Path data = Suite.dataOf(Main.home());
        StatusFile status =
                StatusFile.read(data)
                        .filter(found -> DataFolder.isTaken(data))
                        .orElseThrow(() ->
                                new Refusal(
                                        "no suite runs on the data folder "
                                                + data
                                                + ". Start one with ./jingkai up, or name its"
                                                + " folder with JINGKAI_DATA."));
        say("The suite runs since %s (process %d).", second(status.since()), status.process());
        say(LINE, "part", "state", "port", "process", "since", "restarts", "last cause");
        for (StatusFile.Program program : status.programs()) {
            tell(program, data);
        }
        return healthy ? 0 : 1;
    }

    private void tell(StatusFile.Program program, Path data) {
        boolean up = program.state().equals(Supervised.State.UP.name());
        Health health = up ? Health.of(program.port()) : new Health("", List.of());
        healthy &= up && health.isReady();
        String cause = program.cause() == null ? "" : program.cause();
        say(
                LINE,
                program.name(),
                up ? health.word() : word(program.state()),
                program.port(),
                up || program.state().equals(Supervised.State.STARTING.name())
                        ? String.valueOf(program.process())
                        : "",
                second(program.since()),
                program.restarts(),
                cause);
        health.remarks().forEach(remark -> say("  %s", remark));
        LeftBehind.serverOf(data.resolve(program.name()))
                .ifPresent(server ->
                        say(
                                LINE,
                                "  database",
                                "runs",
                                server.port(),
                                server.process().pid(),
                                server.process()
                                        .info()
                                        .startInstant()
                                        .map(start -> second(start.toString()))
                                        .orElse(""),
                                "",
                                ""));
    }

    private static String word(String state) {
        return state.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String second(String instant) {
        return instant.replaceFirst("\\.\\d+Z$", "Z");
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }

    /**
     * What a program's readiness says.
     *
     * @param word ready, degraded, not ready, or no answer
     * @param remarks what is not as it should be
     */
    private record Health(String word, List<String> remarks) {

        private static final ObjectMapper JSON = new ObjectMapper();

        static Health of(int port) {
            try {
                Http.Reply reply = Http.get("http://127.0.0.1:" + port + "/q/health/ready");
                JsonNode health = JSON.readTree(reply.body());
                List<String> remarks = new ArrayList<>();
                for (JsonNode check : health.path("checks")) {
                    remark(check, remarks);
                }
                boolean ready = reply.status() == 200;
                return new Health(
                        ready ? remarks.isEmpty() ? "ready" : "degraded" : "not ready", remarks);
            } catch (IOException e) {
                return new Health("no answer", List.of());
            }
        }

        private static void remark(JsonNode check, List<String> remarks) {
            if (!check.path("status").asText().equals("UP")) {
                remarks.add(check.path("name").asText() + " is down " + check.path("data"));
            }
            check.path("data")
                    .properties()
                    .forEach(each -> {
                        String text = each.getValue().asText();
                        if (text.startsWith("down")
                                || text.startsWith("degraded")
                                || each.getKey().equals("refused")) {
                            remarks.add(each.getKey() + ": " + text);
                        }
                    });
        }

        boolean isReady() {
            return word.equals("ready");
        }
    }
}
