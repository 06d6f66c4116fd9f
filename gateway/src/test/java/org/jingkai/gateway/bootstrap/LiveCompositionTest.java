package org.jingkai.gateway.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jingkai.gateway.execution.SubgraphClient;
import org.jingkai.gateway.execution.SubgraphResponse.Answered;
import org.jingkai.gateway.execution.SubgraphResponse.Unreachable;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.observability.GatewayMetrics;
import org.jingkai.gateway.observability.GatewayStatus;
import org.jingkai.gateway.observability.ObservedSubgraphClient;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.pipeline.GatewaySettings;
import org.jingkai.gateway.pipeline.RequestContext;
import org.jingkai.gateway.stub.StubSuite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is served when subgraphs come, go and shrink. */
class LiveCompositionTest {

    private static final Duration AT_ONCE = Duration.ZERO;

    /** The SDLs of the subgraphs that are up. */
    private final Map<String, String> up = new ConcurrentHashMap<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Life life;

    /** One life of a gateway. */
    private final class Life {

        private final GatewayStatus status = new GatewayStatus();
        private final SubgraphClient client =
                request -> {
                    String sdl = up.get(request.subgraph());
                    return CompletableFuture.completedFuture(
                            sdl == null
                                    ? new Unreachable("is down")
                                    : new Answered(200, answer(sdl)));
                };
        private final Gateway gateway = new Gateway(client, GatewaySettings.DEFAULT);
        private final LiveComposition source;

        Life(Duration patience, @Nullable Integer mostLost, KeptSupergraph.@Nullable Start start) {
            this.source =
                    new LiveComposition(
                            new TreeMap<>(
                                    Map.of(
                                            "zones",
                                            URI.create("http://zones"),
                                            "trade",
                                            URI.create("http://trade"))),
                            new SdlFetch(client),
                            new Offer(
                                    gateway,
                                    status,
                                    new ObservedSubgraphClient(
                                            client,
                                            status,
                                            new GatewayMetrics(new SimpleMeterRegistry()))),
                            new LiveComposition.Rules(Duration.ofSeconds(1), patience, mostLost),
                            new KeptSupergraph(folder.resolve("kept")),
                            start);
        }

        String served() {
            return gateway.supergraphSdl().orElse("");
        }

        String refusal() {
            return String.join("\n", status.refusal());
        }

        void ask(String query) {
            gateway.execute(GraphQLRequest.of(query), RequestContext.EMPTY)
                    .toCompletableFuture()
                    .join();
        }
    }

    private static byte[] answer(String sdl) {
        return ("{\"data\":{\"_service\":{\"sdl\":"
                        + new String(Json.bytes(sdl), StandardCharsets.UTF_8)
                        + "}}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    @BeforeEach
    void bothAreUp() {
        up.put("zones", StubSuite.ZONES);
        up.put("trade", StubSuite.TRADE);
        life = new Life(AT_ONCE, 10, null);
    }

    @Test
    void startsFromWhatItServedLastWhileASubgraphIsDown() {
        life.source.look();
        String before = life.served();
        up.remove("trade");

        Life again = new Life(AT_ONCE, 10, null);
        again.source.look();

        assertThat(before).contains("total");
        assertThat(again.served()).isEqualTo(before);
        assertThat(again.refusal()).isEmpty();
    }

    @Test
    void servesWhatItServedLastWhileItWaitsForAll() {
        life.source.look();
        up.clear();

        Life again = new Life(Duration.ofMinutes(5), 10, null);
        again.source.look();

        assertThat(again.served()).isEqualTo(life.served());
    }

    @Test
    void takesWhatIsNewOfTheOthersWhileASubgraphIsDown() {
        life.source.look();
        up.remove("trade");
        up.put("zones", StubSuite.ZONES.replace("name: String", "name: String area: Int"));

        Life again = new Life(AT_ONCE, 10, null);
        again.source.look();

        assertThat(again.served()).contains("area", "total");
    }

    @Test
    void startsFromTheFileThatShipsWhenNothingIsKept() {
        life.source.look();
        var shipped = new KeptSupergraph.Start(life.served(), "the package");
        deleteKept();
        up.remove("trade");

        Life first = new Life(AT_ONCE, 10, shipped);
        first.source.look();

        assertThat(first.served()).isEqualTo(shipped.sdl());
        assertThat(first.refusal()).contains("SUPERGRAPH_LOSES_FIELDS", "Query.total");
        up.put("trade", StubSuite.TRADE);
        first.source.look();
        assertThat(first.refusal()).isEmpty();
    }

    @Test
    void doesNotStartFromTheSupergraphOfOtherSubgraphs() {
        life.source.look();
        String other =
                life.served()
                        .replace(
                                "@join__graph(name: \"trade\"",
                                "@join__graph(name: \"inspection\"");
        up.clear();
        deleteKept();

        Life again = new Life(AT_ONCE, 10, new KeptSupergraph.Start(other, "the package"));
        again.source.look();

        assertThat(other).contains("inspection");
        assertThat(again.served()).isEmpty();
    }

    @Test
    void composesWithoutASubgraphOfWhichNothingIsKnown() {
        up.remove("trade");

        life.source.look();

        assertThat(life.served()).contains("zone").doesNotContain("total");
    }

    @Test
    void holdsACompositionBackThatLosesMuch() {
        life.source.look();
        String before = life.served();
        up.put("trade", "type Query { nothing: Int }");

        life.source.look();

        assertThat(life.served()).isEqualTo(before);
        assertThat(life.refusal())
                .contains("SUPERGRAPH_LOSES_FIELDS", "Query.total", "Zone.trade", "take-losses");
    }

    @Test
    void holdsALittleLossBackOnlyIfItWasAskedFor() {
        life = new Life(AT_ONCE, 50, null);
        life.source.look();
        life.ask("{ zone(code: \"G1\") { name } }");
        String before = life.served();
        up.put("zones", StubSuite.ZONES.replace("name: String\n", "title: String\n"));
        life.source.look();
        assertThat(life.served()).isEqualTo(before);
        assertThat(life.refusal()).contains("Zone.name").doesNotContain("Query.zones");

        up.put("zones", StubSuite.ZONES.replace("zones: [Zone!]!", ""));
        life.source.look();

        assertThat(life.served()).contains("name").doesNotContain("zones: [Zone!]!");
        assertThat(life.refusal()).isEmpty();
    }

    @Test
    void takesAnyLossIfToldTo() {
        life = new Life(AT_ONCE, null, null);
        life.source.look();
        up.put("trade", "type Query { nothing: Int }");

        life.source.look();

        assertThat(life.served()).contains("nothing").doesNotContain("total");
    }

    @Test
    void goesOnWhereNothingCanBeKept() throws IOException {
        Files.writeString(folder.resolve("kept"), "a file, no folder");

        life.source.look();

        assertThat(life.served()).contains("total");
    }

    private void deleteKept() {
        try (var files = Files.walk(folder.resolve("kept"))) {
            for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
