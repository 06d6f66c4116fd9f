package org.jingkai.gateway.observability;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What operators must know of the running gateway: which supergraph it serves since when, why a
 * newer one was refused, how its subgraphs are. Each change is one log line; what merely goes on is
 * counted.
 */
public final class GatewayStatus {

    private static final Logger LOG = Logger.getLogger("org.jingkai.gateway");

    /**
     * One subgraph as last seen.
     *
     * @param failure why the last call brought no answer; null if it did
     * @param unready why it says itself that it is not ready; null if it does not
     * @param failures calls without an answer since the start
     */
    public record SubgraphStatus(
            @Nullable String failure, @Nullable String unready, long failures) {
        /** {@code up}, or {@code down} or {@code degraded} and why. */
        public String words() {
            if (failure != null) {
                return "down: it " + failure;
            }
            return unready == null ? "up" : "degraded: " + unready;
        }
    }

    private static final double DEGRADED = 0.5;

    private final Map<String, String> failing = new ConcurrentHashMap<>();
    private final Map<String, String> unready = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
    private final Map<String, Boolean> seen = new ConcurrentHashMap<>();
    private final LongAdder swaps = new LongAdder();
    private volatile @Nullable Instant servingSince;
    private volatile List<String> refusal = List.of();

    /** A supergraph is served from now on. */
    public void serving(String source, List<String> hints) {
        swaps.increment();
        servingSince = Instant.now();
        refusal = List.of();
        LOG.infof("Serving the supergraph of %s (number %d since the start)", source, swaps.sum());
        hints.forEach(hint -> LOG.infof("Composition hint: %s", hint));
    }

    /** What is offered is what is served already. */
    public void servesAlready(String source) {
        if (!refusal.isEmpty()) {
            refusal = List.of();
            LOG.infof("The supergraph of %s is what is served", source);
        }
    }

    /** A supergraph is refused; the last good one, if any, is still served. */
    public void refused(String source, List<String> reasons) {
        refusal = List.copyOf(reasons);
        LOG.errorf(
                "The supergraph of %s is refused, %s: %d error(s)",
                source,
                servingSince == null ? "nothing is served yet" : "the last good one is kept",
                reasons.size());
        reasons.forEach(reason -> LOG.errorf("  %s", reason));
    }

    /** Something worth a line while the first supergraph is awaited. */
    public void waiting(String what) {
        LOG.info(what);
    }

    /** A subgraph answered. */
    public void answered(String subgraph) {
        seen.putIfAbsent(subgraph, true);
        if (!failing.isEmpty() && failing.remove(subgraph) != null) {
            LOG.infof("Subgraph %s answers again", subgraph);
        }
    }

    /** A subgraph did not answer; only the first failure of a series is a line. */
    public void failed(String subgraph, String reason) {
        failures.computeIfAbsent(subgraph, _ -> new LongAdder()).increment();
        seen.putIfAbsent(subgraph, true);
        if (failing.put(subgraph, reason) == null) {
            LOG.warnf(
                    "Subgraph %s %s; %s",
                    subgraph,
                    reason,
                    servingSince == null
                            ? "the gateway waits for it"
                            : "its fields are null until it answers");
        }
    }

    /** A subgraph was asked whether it is ready; {@code whyNot} is null if it is. */
    public void ready(String subgraph, @Nullable String whyNot) {
        seen.putIfAbsent(subgraph, true);
        if (whyNot == null) {
            if (unready.remove(subgraph) != null) {
                LOG.infof("Subgraph %s is ready again", subgraph);
            }
        } else if (unready.put(subgraph, whyNot) == null) {
            LOG.warnf("Subgraph %s is degraded: %s", subgraph, whyNot);
        }
    }

    /** Since when the present supergraph is served; null before the first. */
    public @Nullable Instant servingSince() {
        return servingSince;
    }

    /** Why the newest supergraph is not served; empty if it is. */
    public List<String> refusal() {
        return refusal;
    }

    /** How many supergraphs were swapped in since the start. */
    public long swaps() {
        return swaps.sum();
    }

    /** How a subgraph is: 1 up, 0.5 degraded, 0 down. */
    public double level(String subgraph) {
        if (failing.containsKey(subgraph)) {
            return 0;
        }
        return unready.containsKey(subgraph) ? DEGRADED : 1;
    }

    /** Every subgraph that was ever called, by name. */
    public SortedMap<String, SubgraphStatus> subgraphs() {
        SortedMap<String, SubgraphStatus> subgraphs = new TreeMap<>();
        for (String name : seen.keySet()) {
            LongAdder count = failures.get(name);
            subgraphs.put(
                    name,
                    new SubgraphStatus(
                            failing.get(name), unready.get(name), count == null ? 0 : count.sum()));
        }
        return subgraphs;
    }
}
