package org.jingkai.subgraph.http;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The meters of a service's requests; outcomes are few: two, and the codes of refusals. */
final class ServiceMetrics {

    private static final Duration[] STEPS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private static final Map<String, Timer> REQUESTS = new ConcurrentHashMap<>();

    private ServiceMetrics() {}

    static void answered(String outcome, long nanos) {
        REQUESTS.computeIfAbsent(outcome, ServiceMetrics::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private static Timer timer(String outcome) {
        return Timer.builder("jingkai.service.requests")
                .description("Requests that the service executed")
                .tag("outcome", outcome)
                .serviceLevelObjectives(STEPS)
                .register(Metrics.globalRegistry);
    }
}
