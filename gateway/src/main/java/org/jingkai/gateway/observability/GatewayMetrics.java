package org.jingkai.gateway.observability;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.pipeline.RequestObserver;
import org.jingkai.gateway.response.GraphQLResponse;

/**
 * The meters of the gateway. Labels have few values whatever callers send: of the names of
 * operations the first hundred that ran, of codes those of the gateway's own refusals.
 */
public final class GatewayMetrics implements RequestObserver {

    private static final String REQUESTS = "jingkai.gateway.requests";
    private static final String CALLS = "jingkai.gateway.subgraph.calls";
    private static final int MOST_NAMES = 100;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_CODES = 100;
    private static final String UNNAMED = "(unnamed)";
    private static final String OTHER = "(other)";

    private static final Duration[] STEPS = {
        Duration.ofMillis(1),
        Duration.ofNanos(2_500_000),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private record Labels(String one, String other) {}

    private final MeterRegistry registry;
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final Map<Labels, Timer> requests = new ConcurrentHashMap<>();
    private final Map<Labels, Timer> calls = new ConcurrentHashMap<>();
    private final Map<String, Counter> refusals = new ConcurrentHashMap<>();
    private final Timer planning;

    public GatewayMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.planning =
                timer(
                        "jingkai.gateway.planning",
                        "Operations that were not known, from their text to their plan",
                        registry);
    }

    @Override
    public void answered(GraphQLRequest request, GraphQLResponse answer, long nanos) {
        String outcome =
                switch (answer) {
                    case GraphQLResponse.Refused _ -> "refused";
                    case GraphQLResponse.Executed done when done.errors().isEmpty() -> "complete";
                    case GraphQLResponse.Executed _ -> "partial";
                };
        String name = answer instanceof GraphQLResponse.Refused ? OTHER : name(request);
        requests.computeIfAbsent(new Labels(name, outcome), this::ofRequests)
                .record(nanos, TimeUnit.NANOSECONDS);
        if (answer instanceof GraphQLResponse.Refused refused && !refused.errors().isEmpty()) {
            refusals.computeIfAbsent(code(refused.errors().getFirst()), this::ofRefusals)
                    .increment();
        }
    }

    @Override
    public void planned(long nanos) {
        planning.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** A call of a subgraph ended. */
    void called(String subgraph, String outcome, long nanos) {
        calls.computeIfAbsent(new Labels(subgraph, outcome), this::ofCalls)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Shows what the gate lets through and what the status knows. */
    public void show(GatewayStatus status, Map<String, IntSupplier> gate) {
        gate.forEach((what, count) ->
                Gauge.builder("jingkai.gateway." + what, count, IntSupplier::getAsInt)
                        .description("Requests at the gate: " + what)
                        .strongReference(true)
                        .register(registry));
        Gauge.builder(
                        "jingkai.gateway.supergraph.serving",
                        status,
                        each -> each.servingSince() == null ? 0 : 1)
                .description("1 once a supergraph is served")
                .register(registry);
        Gauge.builder("jingkai.gateway.supergraph.age", status, GatewayMetrics::age)
                .baseUnit("seconds")
                .description("Since when the present supergraph is served")
                .register(registry);
        Gauge.builder(
                        "jingkai.gateway.supergraph.refused",
                        status,
                        each -> each.refusal().isEmpty() ? 0 : 1)
                .description("1 while the newest supergraph is refused or held back")
                .register(registry);
    }

    /** Shows how a subgraph is: 1 up, 0.5 degraded, 0 down. */
    void showSubgraph(String name, GatewayStatus status) {
        Gauge.builder("jingkai.gateway.subgraph.up", status, each -> each.level(name))
                .tag("subgraph", name)
                .description("1 if the subgraph is up, 0.5 if it is degraded, 0 if it is down")
                .register(registry);
    }

    private static double age(GatewayStatus status) {
        Instant since = status.servingSince();
        return since == null ? 0 : Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }

    private String name(GraphQLRequest request) {
        String name = request.operationName();
        if (name == null) {
            return UNNAMED;
        }
        if (names.contains(name)) {
            return name;
        }
        return name.length() <= LONGEST_NAME && names.size() < MOST_NAMES && names.add(name)
                ? name
                : OTHER;
    }

    private String code(GraphQLError error) {
        String code = error.extensions().get("code") instanceof String text ? text : OTHER;
        return refusals.containsKey(code) || refusals.size() < MOST_CODES ? code : OTHER;
    }

    private Timer ofRequests(Labels labels) {
        return timer(
                REQUESTS,
                "Requests that the engine answered",
                registry,
                "operation",
                labels.one(),
                "outcome",
                labels.other());
    }

    private Timer ofCalls(Labels labels) {
        return timer(
                CALLS,
                "Calls of subgraphs",
                registry,
                "subgraph",
                labels.one(),
                "outcome",
                labels.other());
    }

    private Counter ofRefusals(String code) {
        return Counter.builder("jingkai.gateway.refusals")
                .description("Requests that were refused before anything ran")
                .tag("code", code)
                .register(registry);
    }

    private static Timer timer(
            String name, String description, MeterRegistry registry, String... tags) {
        return Timer.builder(name)
                .description(description)
                .tags(tags)
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }
}
