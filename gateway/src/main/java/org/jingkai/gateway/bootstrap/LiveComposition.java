package org.jingkai.gateway.bootstrap;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jingkai.gateway.composition.Composition;
import org.jingkai.gateway.composition.CompositionError;
import org.jingkai.gateway.composition.CompositionResult;
import org.jingkai.gateway.composition.SubgraphSdl;
import org.jingkai.gateway.observability.GatewayStatus;

/**
 * Composes the live SDLs of the subgraphs, at the start and whenever one of them changes. A
 * subgraph that does not answer keeps the SDL it was last seen with.
 *
 * <p>The first composition waits a while for subgraphs that are not up yet, so that a suite that
 * starts all at once does not serve half a graph; then it goes on without them.
 */
final class LiveComposition implements SupergraphSource {

    private static final Duration EAGER = Duration.ofMillis(500);
    private static final String SOURCE = "the subgraphs";

    private final Map<String, URI> addresses;
    private final SdlFetch fetch;
    private final Offer offer;
    private final Duration interval;
    private final Instant patienceEnds;
    private SortedMap<String, String> known = new TreeMap<>();
    private SortedMap<String, String> offered = new TreeMap<>();

    LiveComposition(
            Map<String, URI> addresses,
            SdlFetch fetch,
            Offer offer,
            Duration interval,
            Duration patience) {
        this.addresses = addresses;
        this.fetch = fetch;
        this.offer = offer;
        this.interval = interval;
        this.patienceEnds = Instant.now().plus(patience);
    }

    @Override
    public Duration look() {
        SortedMap<String, String> seen = new TreeMap<>(known);
        seen.putAll(fetch.fetch(addresses.keySet()));
        known = seen;
        if (seen.isEmpty() || (offered.isEmpty() && isWorthWaiting(seen))) {
            return EAGER.compareTo(interval) < 0 ? EAGER : interval;
        }
        if (!seen.equals(offered)) {
            offered = seen;
            compose(seen);
        }
        return interval;
    }

    private boolean isWorthWaiting(Map<String, String> seen) {
        return seen.size() < addresses.size() && Instant.now().isBefore(patienceEnds);
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
            case CompositionResult.Composed(String sdl, List<String> hints) ->
                    offer.swap(sdl, SOURCE, hints);
            case CompositionResult.Rejected(List<CompositionError> errors) ->
                    status.refused(SOURCE, errors.stream().map(CompositionError::line).toList());
        }
    }
}
