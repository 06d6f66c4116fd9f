package org.jingkai.gateway.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jingkai.gateway.supergraph.LoadOutcome;
import org.jingkai.gateway.supergraph.SubgraphInfo;
import org.jingkai.gateway.supergraph.SupergraphLoader;
import org.jingkai.gateway.transport.HttpSubgraphClient;

/** Serves the supergraph of a file, and serves it anew when the file changes. */
final class SupergraphFile implements SupergraphSource {

    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(1);

    private final Path file;
    private final Function<String, Optional<URI>> overrides;
    private final HttpSubgraphClient transport;
    private final Offer offer;
    private final Duration interval;
    private String offered = "";
    private String complaint = "";

    SupergraphFile(
            Path file,
            Function<String, Optional<URI>> overrides,
            HttpSubgraphClient transport,
            Offer offer,
            Duration interval) {
        this.file = file;
        this.overrides = overrides;
        this.transport = transport;
        this.offer = offer;
        this.interval = interval.compareTo(AT_LEAST_EVERY) < 0 ? interval : AT_LEAST_EVERY;
    }

    @Override
    public Duration look() {
        try {
            String text = Files.readString(file);
            if (!complaint.isEmpty()) {
                complaint = "";
                offered = "";
            }
            if (!text.equals(offered)) {
                offered = text;
                offer(text);
            }
        } catch (NoSuchFileException missing) {
            complain("the file does not exist; name an existing one in jingkai.gateway.supergraph");
        } catch (IOException unreadable) {
            complain("the file cannot be read as UTF-8 text; check its permissions and encoding");
        }
        return interval;
    }

    /**
     * The new addresses hold for the requests on the new supergraph and for no others: not before
     * it is taken, and not for what still runs on the old one.
     */
    private void offer(String text) {
        Map<String, URI> addresses = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        if (SupergraphLoader.load(text) instanceof LoadOutcome.Loaded(var supergraph)) {
            for (SubgraphInfo subgraph : supergraph.subgraphs().values()) {
                putAddress(subgraph, addresses, wrong);
            }
        }
        if (!wrong.isEmpty()) {
            offer.status().refused(file.toString(), wrong);
        } else if (offer.swap(text, file.toString(), transport.at(addresses))) {
            transport.route(addresses);
        }
    }

    private void putAddress(SubgraphInfo subgraph, Map<String, URI> addresses, List<String> wrong) {
        try {
            Optional<URI> override = overrides.apply(subgraph.name());
            if (override.isPresent()) {
                addresses.put(subgraph.name(), override.get());
            } else if (!subgraph.url().isBlank()) {
                addresses.put(subgraph.name(), URI.create(subgraph.url()));
            }
        } catch (IllegalArgumentException noUri) {
            wrong.add(
                    "The url of subgraph "
                            + subgraph.name()
                            + " is no URI; correct it, or set jingkai.gateway.subgraphs."
                            + subgraph.name()
                            + ".url");
        }
    }

    private void complain(String what) {
        if (!complaint.equals(what)) {
            complaint = what;
            offer.status().refused(file.toString(), List.of(what));
        }
    }
}
