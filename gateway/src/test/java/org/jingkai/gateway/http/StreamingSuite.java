package org.jingkai.gateway.http;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.composition.Composition;
import org.jingkai.gateway.composition.CompositionResult.Composed;
import org.jingkai.gateway.composition.SubgraphSdl;
import org.jingkai.gateway.stub.StubEvents;
import org.jingkai.gateway.stub.StubSuite;

/** A subgraph by WebSocket, one by Server-Sent Events, and those that their events lead to. */
public final class StreamingSuite implements QuarkusTestResourceLifecycleManager {

    /** Keeps the tests on this suite in a gateway of their own. */
    public static final class OfItsOwn implements QuarkusTestProfile {}

    private static final String EVENTS =
            """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
            type Subscription { %s: Zone }
            type Zone @key(fields: "code") { code: ID! }
            """;

    private final StubSuite suite = new StubSuite();
    private final StubEvents events = new StubEvents();

    @Override
    public Map<String, String> start() {
        suite.start();
        events.start();
        try {
            Path file = Files.createTempFile("supergraph", ".graphqls");
            Files.writeString(file, supergraph());
            return Map.of(
                    "jingkai.gateway.supergraph", file.toString(),
                    "jingkai.gateway.subgraphs.notices.subscriptions", "sse",
                    "jingkai.gateway.transport.answer-timeout", "1s",
                    "jingkai.gateway.subscriptions.max-open", "3",
                    "jingkai.gateway.subscriptions.max-per-connection", "2",
                    "jingkai.gateway.subscriptions.init-timeout", "1s",
                    "jingkai.gateway.subscriptions.keep-alive", "1s",
                    "jingkai.gateway.subscriptions.origins", "https://friend.example");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String supergraph() {
        return ((Composed)
                        Composition.compose(
                                List.of(
                                        new SubgraphSdl(
                                                "alerts", events.url(), EVENTS.formatted("alert")),
                                        new SubgraphSdl(
                                                "notices",
                                                events.url(),
                                                EVENTS.formatted("notice")),
                                        new SubgraphSdl(
                                                "nowhere",
                                                "http://127.0.0.1:1/graphql",
                                                EVENTS.formatted("lost")),
                                        new SubgraphSdl(
                                                "zones", suite.zones.url(), StubSuite.ZONES),
                                        new SubgraphSdl(
                                                "trade", suite.trade.url(), StubSuite.TRADE))))
                .supergraphSdl();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(suite, new TestInjector.MatchesType(StubSuite.class));
        injector.injectIntoFields(events, new TestInjector.MatchesType(StubEvents.class));
    }

    @Override
    public void stop() {
        suite.close();
        events.close();
    }
}
