package org.jingkai.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jingkai.launcher.attack.Campaign;
import org.jingkai.launcher.attack.Endpoint;
import org.jingkai.launcher.attack.Report;
import org.jingkai.launcher.attack.Scale;
import org.jingkai.launcher.attack.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Attacks the suite, started on free ports with data of its own, or a gateway that runs. Ends with
 * 1 if something hurt.
 */
@Command(name = "attack", description = "Attack the suite and print what came of it.")
final class AttackSuite implements Callable<Integer> {

    private static final String RATE_LIMIT = "jingkai.gateway.rate-limit.";

    @Option(names = "--short", description = "The form for the build: about a minute.")
    boolean brief;

    @Option(names = "--seed", description = "Seed of all that is random.")
    @Nullable Long seed;

    @Option(names = "--url", description = "Attack the gateway there; its rate limit must be off.")
    @Nullable String url;

    @Option(
            names = "--only",
            split = ",",
            description = "Attacks whose names contain one of these.")
    List<String> only = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (url != null) {
            return attack(Target.of(url));
        }
        List<Member> services = Member.servicesOnFreePorts();
        Path data = folder().resolve("data");
        Map<String, String> unlimited = Map.of(RATE_LIMIT + "enabled", "false");
        try (Suite suite =
                new Suite(Main.home(), data, services, Member.freePort(), unlimited, line -> {})) {
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
            suite.start(false);
            return attackBoth(suite, services);
        }
    }

    /** A second gateway has a small rate limit, for the attack on that. */
    private int attackBoth(Suite suite, List<Member> services)
            throws IOException, InterruptedException {
        Member limited = Member.gateway(Member.freePort());
        Map<String, String> settings = new LinkedHashMap<>(suite.gatewaySettings());
        settings.put("quarkus.http.port", String.valueOf(limited.port()));
        settings.put(RATE_LIMIT + "enabled", "true");
        settings.put(RATE_LIMIT + "points", "5000");
        Path logs = folder().resolve("limited");
        RunningMember second =
                RunningMember.start(limited, Main.home(), logs, settings, line -> {});
        try {
            second.awaitListening(60);
            RunningMember first = suite.running().getLast();
            Map<String, Endpoint> endpoints = new LinkedHashMap<>();
            services.forEach(each -> endpoints.put(each.name(), Endpoint.of(each.url("/graphql"))));
            return attack(
                    new Target(
                            Endpoint.of(first.member().url("/graphql")),
                            endpoints,
                            Endpoint.of(limited.url("/graphql")),
                            suite.running().stream()
                                    .map(each ->
                                            new Target.Program(each.member().name(), each.pid()))
                                    .toList()));
        } finally {
            second.stop();
        }
    }

    private int attack(Target target) throws IOException, InterruptedException {
        Map<String, String> shipped = new LinkedHashMap<>();
        for (String name : Operation.names()) {
            shipped.put(name, Operation.find(name, null).body());
        }
        Campaign.Options options =
                new Campaign.Options(
                        brief ? Scale.SHORT : Scale.LONG,
                        seed == null ? ThreadLocalRandom.current().nextInt(1_000_000) : seed,
                        only,
                        folder().resolve("findings"));
        Report report = new Campaign(target, options, shipped, System.out::println).run();
        return report.isUnhurt() ? 0 : 1;
    }

    private static Path folder() {
        return Main.home().resolve("target/attack");
    }
}
