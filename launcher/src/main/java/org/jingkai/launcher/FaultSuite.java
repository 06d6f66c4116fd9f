package org.jingkai.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jingkai.launcher.faults.Fault;
import org.jingkai.launcher.faults.Load;
import org.jingkai.launcher.faults.Trial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Breaks a suite of its own, part by part, while the shipped queries are asked. Ends with 1 if an
 * answer was wrong or a part did not come back.
 */
@Command(name = "faults", description = "Break the suite part by part and print what came of it.")
final class FaultSuite implements Callable<Integer> {

    private static final int FROZEN_SECONDS = 15;
    private static final int WARM_UP = 60;

    /** Between two faults, so that five deaths within a minute are not ours. */
    private static final int REST_SECONDS = 16;

    @Option(
            names = "--only",
            split = ",",
            description = "Faults whose titles contain one of these.")
    List<String> only = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        System.setProperty("sun.net.http.retryPost", "false");
        List<Member> services = Member.servicesOnFreePorts();
        Path data = Main.home().resolve("target/faults/data");
        Map<String, String> unlimited = Map.of("jingkai.gateway.rate-limit.enabled", "false");
        try (Suite suite =
                new Suite(Main.home(), data, services, Member.freePort(), unlimited, line -> {})) {
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
            suite.start(false);
            suite.supervise();
            return breakAll(suite);
        }
    }

    private int breakAll(Suite suite) throws IOException, InterruptedException {
        String graph = suite.running().getLast().member().url("/graphql");
        Load.Client client =
                body -> {
                    Http.Reply reply = Http.post(graph, body, Map.of());
                    return new Load.Answer(reply.status(), reply.body());
                };
        boolean good = true;
        try (Load load = Load.begin(client, questions(graph))) {
            TimeUnit.SECONDS.sleep(5);
            System.out.println(Trial.Row.head());
            for (Fault fault : faults(suite)) {
                if (only.isEmpty() || only.stream().anyMatch(fault.title()::contains)) {
                    Trial.Row row = Trial.of(fault, load);
                    System.out.println(row.line());
                    good &= row.isGood();
                    TimeUnit.SECONDS.sleep(REST_SECONDS);
                }
            }
        }
        return good ? 0 : 1;
    }

    private static List<Load.Question> questions(String graph) throws IOException {
        List<Load.Question> questions = new ArrayList<>();
        for (String name : Operation.names()) {
            String body = Operation.find(name, null).body();
            JsonNode answer = Operation.JSON.nullNode();
            for (int i = 0; i < WARM_UP; i++) {
                answer = Operation.JSON.readTree(Http.post(graph, body, Map.of()).body());
            }
            if (answer.has("errors")) {
                throw new Refusal("the query " + name + " is not answered in quiet: " + answer);
            }
            questions.add(new Load.Question(name, body, answer.path("data")));
        }
        return questions;
    }

    private static List<Fault> faults(Suite suite) {
        List<Fault> faults = new ArrayList<>();
        for (RunningMember member : suite.running()) {
            String name = member.member().name();
            Supplier<ProcessHandle> program = () -> program(suite, name);
            faults.add(Fault.kill(name, program));
            faults.add(Fault.freeze(name, program, FROZEN_SECONDS));
        }
        for (RunningMember member : suite.running()) {
            String name = member.member().name();
            Path folder = suite.data().resolve(name);
            if (LeftBehind.serverOf(folder).isPresent()) {
                Supplier<ProcessHandle> server =
                        () -> LeftBehind.serverOf(folder).orElseThrow().process();
                faults.add(Fault.kill("PostgreSQL of " + name, server));
                faults.add(Fault.freeze("PostgreSQL of " + name, server, FROZEN_SECONDS));
            }
        }
        return faults;
    }

    private static ProcessHandle program(Suite suite, String name) {
        return suite.running().stream()
                .filter(member -> member.member().name().equals(name))
                .map(member -> ProcessHandle.of(member.pid()).orElseThrow())
                .findFirst()
                .orElseThrow();
    }
}
