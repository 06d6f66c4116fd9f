package org.jingkai.gateway.bootstrap;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jingkai.gateway.composition.Composition;
import org.jingkai.gateway.composition.CompositionError;
import org.jingkai.gateway.composition.CompositionResult;
import org.jingkai.gateway.composition.SubgraphSdl;
import org.jingkai.gateway.observability.GatewayStatus;
import org.jingkai.gateway.supergraph.LoadOutcome;
import org.jingkai.gateway.supergraph.SubgraphInfo;
import org.jingkai.gateway.supergraph.SupergraphLoader;
import org.jspecify.annotations.Nullable;

/**
 * Composes the live SDLs of the subgraphs, at the start and whenever one of them changes. A
 * subgraph that does not answer keeps the SDL it was last seen with, in this life of the gateway or
 * in an earlier one.
 *
 * <p>The gateway serves at once what it served last. The first composition then waits a while for
 * subgraphs that are not up yet, so that a suite that starts all at once does not compose half a
 * graph; then it goes on without them.
 */
final class LiveComposition implements SupergraphSource {

    private static final Duration EAGER = Duration.ofMillis(500);
    private static final String SOURCE = "the subgraphs";

    /**
     * When a composition is made.
     *
     * @param interval between two looks
     * @param patience of the first one, for subgraphs that are not up yet
     * @param mostLostPercent of the fields that are served; null if any loss is taken
     */
    record Rules(Duration interval, Duration patience, @Nullable Integer mostLostPercent) {}

    private final Map<String, URI> addresses;
    private final SdlFetch fetch;
    private final Offer offer;
    private final Rules rules;
    private final KeptSupergraph kept;
    private final KeptSupergraph.@Nullable Start start;
    private final Instant patienceEnds;
    private SortedMap<String, String> known = new TreeMap<>();
    private SortedMap<String, String> offered = new TreeMap<>();
    private boolean begun;

    /** {@code start} is served until a first composition is made, if nothing is kept. */
    LiveComposition(
            Map<String, URI> addresses,
            SdlFetch fetch,
            Offer offer,
            Rules rules,
            KeptSupergraph kept,
            KeptSupergraph.@Nullable Start start) {
        this.addresses = addresses;
        this.fetch = fetch;
        this.offer = offer;
        this.rules = rules;
        this.kept = kept;
        this.start = start;
        this.patienceEnds = Instant.now().plus(rules.patience());
    }

    @Override
    public Duration look() {
        if (!begun) {
            begun = true;
            beginWithKept();
        }
        SortedMap<String, String> seen = new TreeMap<>(known);
        seen.putAll(fetch.fetch(addresses.keySet()));
        known = seen;
        if (seen.isEmpty() || (offered.isEmpty() && isWorthWaiting(seen))) {
            return EAGER.compareTo(rules.interval()) < 0 ? EAGER : rules.interval();
        }
        SortedMap<String, String> all = new TreeMap<>(kept.sdls(addresses.keySet()));
        all.putAll(seen);
        if (!all.equals(offered)) {
            offered = all;
            compose(all);
        }
        return rules.interval();
    }

    private boolean isWorthWaiting(Map<String, String> seen) {
        return seen.size() < addresses.size() && Instant.now().isBefore(patienceEnds);
    }

    /** Serves what was served last, so that a subgraph that is down costs its own fields only. */
    private void beginWithKept() {
        Optional<KeptSupergraph.Start> first =
                kept.start().or(() -> Optional.ofNullable(start)).filter(this::isOfOurSubgraphs);
        first.ifPresent(found -> offer.swap(found.sdl(), found.source(), List.of()));
    }

    /** A supergraph of other subgraphs than ours is of another graph. */
    private boolean isOfOurSubgraphs(KeptSupergraph.Start found) {
        return SupergraphLoader.load(found.sdl()) instanceof LoadOutcome.Loaded(var supergraph)
                && supergraph.subgraphs().values().stream()
                        .map(SubgraphInfo::name)
                        .collect(Collectors.toSet())
                        .equals(addresses.keySet());
    }

    private void compose(Map<String, String> sdls) {
        GatewayStatus status = offer.status();
        if (sdls.size() < addresses.size()) {
            List<String> missing =
                    addresses.keySet().stream().filter(name -> !sdls.containsKey(name)).toList();
            status.waiting("Composing without " + missing + ", which have not answered yet");
        }
        List<SubgraphSdl> subgraphs =
                sdls.entrySet().stream()
                        .map(each ->
                                new SubgraphSdl(
                                        each.getKey(),
                                        String.valueOf(addresses.get(each.getKey())),
                                        each.getValue()))
                        .toList();
        switch (Composition.compose(subgraphs)) {
            case CompositionResult.Composed(String sdl, List<String> hints) -> {
                if (offer.swap(sdl, SOURCE, hints, rules.mostLostPercent())) {
                    kept.keep(sdl, sdls);
                }
            }
            case CompositionResult.Rejected(List<CompositionError> errors) ->
                    status.refused(SOURCE, errors.stream().map(CompositionError::line).toList());
        }
    }
}
